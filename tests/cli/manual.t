Manual pages and completion scripts come from the same rows as the commands.

  $ . "$TESTDIR/setup.sh"
  $ worked_example

  $ bursar man | grep -c '^\.Sh'
  8
  $ bursar man customer | sed -n 's/^\.Nd //p'
  customers: who they are and what they owe
  $ mkdir pages
  $ bursar man --all pages
  $ ls pages | head -3
  bursar-action.1
  bursar-audit.1
  bursar-backup.1
  $ bursar man sweep | cmp - pages/bursar-sweep.1
  $ bursar man custmer
  bursar: no manual page for "custmer": did you mean "customer"?
  [66]
  $ bursar man --all nowhere
  bursar: cannot write "nowhere/bursar.1": No such file or directory
  [66]

  $ bursar completion bash | cmp - "$TESTDIR/../../completions/bursar.bash"
  $ bursar completion zsh | cmp - "$TESTDIR/../../completions/_bursar"
  $ bursar completion fish | cmp - "$TESTDIR/../../completions/bursar.fish"
  $ bursar completion tcsh
  bursar: SHELL: "tcsh" is not one of bash, zsh, fish
  [64]

Commands, options, choices and, from the ledger, ids:

  $ bursar __complete cont | head -1
  contract\tcontracts: what a customer has, from when to when (esc)
  $ bursar __complete contract ''
  open\torder a product for a customer (esc)
  show\tshow contracts (esc)
  list\tlist contracts (esc)
  no-renew\tlet a contract end with its term (esc)
  upgrade\tmove a contract to a better product (esc)
  downgrade\tmove a contract to a smaller product (esc)
  cancel\tend a contract at its customer's wish (esc)
  suspend\tsuspend a contract on a ground of the terms (esc)
  resume\tlift what suspends a contract (esc)
  terminate\tend a contract on a ground of the terms (esc)
  data\trecord what a customer chose for their data (esc)
  object\tend a contract whose customer objects to a new price (esc)
  trial\task for a free trial, and decide about it (esc)
  confirm\trecord that a registry has confirmed a domain (esc)
  :4
  $ bursar __complete contract list --sta
  --state\tonly in this state (esc)
  :4
  $ bursar __complete contract list --state a
  active
  :4
  $ bursar __complete contract show ''
  K1\tweb-start active (esc)
  :4
  $ bursar __complete customer show C
  C1\tAda Lovelace (esc)
  :4
  $ bursar __complete invoice show F
  F2026-000001\tinvoice 2026-01-15 (esc)
  :4
  $ bursar __complete contract open C1 web-
  web-pro\tWeb hosting Pro (esc)
  web-start\tWeb hosting Start (esc)
  :4
  $ bursar __complete --ledger none.db contract show ''
  :5
