The options of every command, the environment, and the configuration.

  $ . "$TESTDIR/setup.sh"
  $ worked_example
  $ bursar --version | sed 's/[0-9][0-9.]*/N/'
  bursar N
  $ bursar customer list --version | sed 's/[0-9][0-9.]*/N/'
  bursar N

They stand anywhere, in any form:

  $ bursar customer list --limit 1 --output=jsonl --as-of=2026-02-01 | field id
  C1
  $ bursar -ojsonl -q customer list --limit=1 | field id
  C1
  $ bursar customer -o jsonl list | field id
  C1
  $ NO_COLOR=1 BURSAR_LEDGER=data/bursar/ledger.db bursar customer list -o jsonl | field id
  C1
  $ bursar --ledger data/bursar/ledger.db --verbose -v --no-color --yes -y --quiet customer list -o csv | wc -l
  2

Flags before the environment, the environment before the configuration:

  $ mkdir -p config/bursar
  $ printf 'output = "jsonl"\nactor = "config"\nledger = "%s"\nquiet = true\ncolor = false\n' "$PWD/data/bursar/ledger.db" \
  >     > config/bursar/bursar.toml
  $ bursar customer list | field id
  C1
  $ BURSAR_OUTPUT=csv bursar customer list | head -1 | cut -c 1-7
  id,kind
  $ BURSAR_OUTPUT=csv bursar --output json customer list | head -1
  [
  $ (unset BURSAR_ACTOR; bursar --as-of 2026-01-16 customer edit C1 --phone 1 > /dev/null)
  $ bursar --as-of 2026-01-16 --actor flag customer edit C1 --phone 2 > /dev/null
  $ bursar --as-of 2026-01-16 customer edit C1 --phone 3 > /dev/null
  $ bursar audit log --kind customer-edited -o csv | cut -d , -f 3
  actor
  config
  flag
  tester
  $ bursar --as-of 2026-01-17 sweep -o table
  $ bursar --as-of 2026-01-17 sweep -v -o table
  nothing is due

--config and BURSAR_CONFIG name another configuration; one that is named must be there:

  $ echo 'output = "csv"' > mine.toml
  $ bursar --config mine.toml customer list | head -1 | cut -c 1-7
  id,kind
  $ BURSAR_CONFIG=mine.toml bursar customer list | head -1 | cut -c 1-7
  id,kind
  $ bursar --config none.toml customer list
  bursar: cannot read "none.toml": No such file or directory
  [66]
  $ printf 'outputs = "csv"\nquiet = "yes"\n' > wrong.toml
  $ bursar --config wrong.toml customer list
  bursar: wrong.toml:1:1: unknown key "outputs": did you mean "output"?
  bursar: wrong.toml:2:9: "quiet" must be true or false, not text
  [78]
  $ printf 'output = ' > broken.toml
  $ bursar --config broken.toml customer list -o json
  {"error":{"code":"configuration","message":"broken.toml:1:10: this is not TOML, in the key-value pair: encountered end-of-file","clauses":[],"hint":null}}
  [78]
  $ rm config/bursar/bursar.toml

The actor: --actor, BURSAR_ACTOR, SUDO_USER, the login name.

  $ (unset BURSAR_ACTOR; SUDO_USER=sudoer bursar --as-of 2026-01-18 customer edit C1 --phone 4 > /dev/null)
  $ (unset BURSAR_ACTOR; bursar --as-of 2026-01-18 customer edit C1 --phone 5 > /dev/null)
  $ bursar audit log --from 2026-01-18 -o csv | tr -d '\r' | cut -d , -f 3 | sed "s/^$(id -un)\$/login/"
  actor
  sudoer
  login

Help, everywhere:

  $ bursar | head -3
  usage: bursar [OPTIONS] COMMAND [VERB] [ARGUMENTS]
  
  Administration for web-hosting providers: customers, contracts, invoices,
  $ bursar help | head -1
  usage: bursar [OPTIONS] COMMAND [VERB] [ARGUMENTS]
  $ bursar --help | head -1
  usage: bursar [OPTIONS] COMMAND [VERB] [ARGUMENTS]
  $ bursar help contract
  usage: bursar contract VERB [ARGUMENTS] [OPTIONS]
  
  contracts: what a customer has, from when to when
  
  verbs:
    open       order a product for a customer
    show       show contracts
    list       list contracts
    no-renew   let a contract end with its term
    upgrade    move a contract to a better product
    downgrade  move a contract to a smaller product
    cancel     end a contract at its customer's wish
    suspend    suspend a contract on a ground of the terms
    resume     lift what suspends a contract
    terminate  end a contract on a ground of the terms
    data       record what a customer chose for their data
    object     end a contract whose customer objects to a new price
    trial      ask for a free trial, and decide about it
    confirm    record that a registry has confirmed a domain
  
  "bursar contract VERB --help" says more about each.
  $ bursar contract --help | head -1
  usage: bursar contract VERB [ARGUMENTS] [OPTIONS]
  $ bursar help contract open | head -1
  usage: bursar contract open [OPTIONS] CUSTOMER PRODUCT
  $ bursar contract no-renew -h
  usage: bursar contract no-renew [OPTIONS] CONTRACT
  
  let a contract end with its term
  
  The last day of service is the eve of the day the term ends. No renewal is
  invoiced; a renewal invoice that is open is credited in full, and what was paid
  on it becomes credit. The customer is notified. A contract whose term is over
  ends at once. What costs nothing, or is billed as it begins, has begun up to
  today before. Refused where the terms have no rule for it.
  
  arguments:
    CONTRACT  the contract; - reads one a line from standard input
  
  options:
    --data CHOICE  what the customer chose for their data: return, delete
  
  examples:
    bursar contract no-renew K1 --reason 'end of the product'
        the present term is the last
    bursar contract no-renew K1 --dry-run
        what would be credited
    bursar contract no-renew K1 --data return
        where the terms leave the customer the choice
  
  "bursar help" lists the options of every command, such as --output and
  --dry-run.
  $ bursar help sweep | head -1
  usage: bursar sweep [OPTIONS]
  $ bursar help frobnicate
  bursar: unknown command "frobnicate": "bursar help" lists the commands
  [64]
  $ bursar help contract frobnicate
  bursar: "contract" has no verb "frobnicate": it has open, show, list, no-renew, upgrade, downgrade, cancel, suspend, resume, terminate, data, object, trial, confirm
  [64]

Errors are objects with -o json, wherever it comes from:

  $ bursar custmer -o json
  {"error":{"code":"usage","message":"unknown command \"custmer\"","clauses":[],"hint":"did you mean \"customer\"?"}}
  [64]
  $ BURSAR_OUTPUT=json bursar customer shw
  {"error":{"code":"usage","message":"\"customer\" has no verb \"shw\"","clauses":[],"hint":"did you mean \"show\"?"}}
  [64]
  $ bursar customer show C99 -o jsonl
  {"error":{"code":"not-found","message":"there is no customer \"C99\"","clauses":[],"hint":"bursar customer list shows them"}}
  [66]

Now is told in the policy's time zone, which the system must know:

  $ sed 's|^time_zone = .*|time_zone = "Nowhere/Land"|' "$EXAMPLES/policies/alls-heberg.toml" > nowhere.toml
  $ bursar --ledger nowhere.db --as-of 2026-01-15 init --policy nowhere.toml -o json | field policy
  alls-heberg
  $ BURSAR_AS_OF= bursar policy check nowhere.toml
  bursar: this system does not know the time zone "Nowhere/Land": install tzdata, or correct the policy; --as-of goes without
  [78]
  $ BURSAR_AS_OF= bursar --ledger nowhere2.db init --policy nowhere.toml
  bursar: this system does not know the time zone "Nowhere/Land": install tzdata, or correct the policy; --as-of goes without
  [78]
  $ BURSAR_AS_OF= bursar policy adopt nowhere.toml --effective 2027-01-01
  bursar: this system does not know the time zone "Nowhere/Land": install tzdata, or correct the policy; --as-of goes without
  [78]
  $ BURSAR_AS_OF= bursar --ledger nowhere.db sweep
  bursar: this system does not know the time zone "Nowhere/Land": install tzdata, or correct the policy; --as-of goes without
  [78]
