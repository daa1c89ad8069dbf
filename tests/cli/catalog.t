What is sold, and at which price.

  $ . "$TESTDIR/setup.sh"
  $ new_ledger
  $ export BURSAR_AS_OF=2026-01-01

  $ bursar catalog list
  PRODUCT     NAME                   FAMILY     RANK  TERM    NET  CURRENCY  EFFECTIVE   SUPPORT  BLOCKING HOURS
  domain-com  Domain .com            domain        1  12m   13.50  USD       2020-01-01  none                  -
  domain-fr   Domain .fr             domain        1  12m   12.00  EUR       2020-01-01  none                  -
  free-web    Free web hosting       free          1  1m     0.00  EUR       2020-01-01  none                  -
  gift-50     Gift card 50           gift-card     1  once  50.00  EUR       2020-01-01  none                  -
  licence-cp  Control panel licence  licence       1  1m    15.00  EUR       2020-01-01  none                  -
  vps-m       VPS M                  vps           3  1m    40.00  EUR       2020-01-01  none                  -
  vps-s       VPS S                  vps           1  1m    25.00  EUR       2020-01-01  none                  -
  vps-win     VPS Windows            vps           2  1m    30.00  EUR       2020-01-01  none                  -
  web-pro     Web hosting Pro        shared        2  1m    25.00  EUR       2020-01-01  none                  -
  web-start   Web hosting Start      shared        1  1m    10.00  EUR       2020-01-01  none                  -
  $ bursar catalog list --family vps -o csv | tr -d '\r'
  product,name,family,rank,term,net,currency,effective,support,blocking_hours
  vps-m,VPS M,vps,3,1m,40.00,EUR,2020-01-01,none,
  vps-s,VPS S,vps,1,1m,25.00,EUR,2020-01-01,none,
  vps-win,VPS Windows,vps,2,1m,30.00,EUR,2020-01-01,none,
  $ bursar catalog list --family vps -o jsonl
  {"product":"vps-m","name":"VPS M","family":"vps","rank":3,"term":"1m","net":"40.00","currency":"EUR","effective":"2020-01-01","support":"none","blocking_hours":null}
  {"product":"vps-s","name":"VPS S","family":"vps","rank":1,"term":"1m","net":"25.00","currency":"EUR","effective":"2020-01-01","support":"none","blocking_hours":null}
  {"product":"vps-win","name":"VPS Windows","family":"vps","rank":2,"term":"1m","net":"30.00","currency":"EUR","effective":"2020-01-01","support":"none","blocking_hours":null}
  $ bursar catalog list --family none -o json
  []

New products and prices. What is there stays; a price counts from its day on:

  $ cat > more.toml <<'END'
  > [[product]]
  > code = "web-start"
  > name = "Web hosting Start"
  > family = "shared"
  > rank = 1
  > term = "1m"
  > currency = "EUR"
  > price = [{ from = 2020-01-01, net = "10.00" }, { from = 2026-07-01, net = "11.00" }]
  > 
  > [[product]]
  > code = "mail"
  > name = "Mailbox"
  > family = "shared"
  > rank = 1
  > term = "1m"
  > currency = "EUR"
  > price = [{ from = 2026-02-01, net = "1.50" }]
  > END
  $ unchanged bursar catalog load more.toml --dry-run
  PRODUCT    NAME               FAMILY  RANK  TERM    NET  CURRENCY  EFFECTIVE   SUPPORT  BLOCKING HOURS
  mail       Mailbox            shared     1  1m        -  -         -           none                  -
  web-start  Web hosting Start  shared     1  1m    10.00  EUR       2020-01-01  none                  -
  $ bursar catalog load more.toml
  PRODUCT    NAME               FAMILY  RANK  TERM    NET  CURRENCY  EFFECTIVE   SUPPORT  BLOCKING HOURS
  mail       Mailbox            shared     1  1m        -  -         -           none                  -
  web-start  Web hosting Start  shared     1  1m    10.00  EUR       2020-01-01  none                  -
  $ bursar --as-of 2026-07-01 catalog list --family shared
  PRODUCT    NAME               FAMILY  RANK  TERM    NET  CURRENCY  EFFECTIVE   SUPPORT  BLOCKING HOURS
  mail       Mailbox            shared     1  1m     1.50  EUR       2026-02-01  none                  -
  web-pro    Web hosting Pro    shared     2  1m    25.00  EUR       2020-01-01  none                  -
  web-start  Web hosting Start  shared     1  1m    11.00  EUR       2026-07-01  none                  -

A catalogue with mistakes loads nothing:

  $ sed -e 's/family = "shared"/family = 7/' -e 's/rank = 1/grade = 1/' more.toml > wrong.toml
  $ unchanged bursar catalog load wrong.toml
  bursar: wrong.toml:1:1: missing key "rank" in [[product]]
  bursar: wrong.toml:4:10: "family" must be a name, not a whole number
  bursar: wrong.toml:5:1: unknown key "grade" in [[product]]
  bursar: wrong.toml:10:1: missing key "rank" in [[product]]
  bursar: wrong.toml:13:10: "family" must be a name, not a whole number
  bursar: wrong.toml:14:1: unknown key "grade" in [[product]]
  [78]
  $ unchanged bursar catalog load none.toml
  bursar: cannot read "none.toml": No such file or directory
  [66]
  $ unchanged bursar catalog load
  bursar: FILE is missing: bursar catalog load FILE
  [64]
