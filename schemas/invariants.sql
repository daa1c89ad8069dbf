-- What holds in every ledger, besides the chain of events: each query finds what breaks one invariant, as its subject
-- and what is wrong. Its name stands above it; queries are separated by empty lines.

-- file
SELECT 'ledger', integrity_check
  FROM pragma_integrity_check
  WHERE integrity_check <> 'ok'

-- guard
SELECT g.value, 'the trigger that guards it is gone'
  FROM json_each('["event_is_kept", "event_is_final", "policy_is_kept", "policy_is_final",
    "document_is_kept", "document_is_final", "document_line_is_kept", "document_line_is_final",
    "document_party_is_final", "allocation_is_kept", "allocation_is_final", "withdrawal_is_kept",
    "withdrawal_is_final", "acknowledgement_is_kept", "acknowledgement_is_final", "document_is_counted"]') g
  LEFT JOIN sqlite_master m ON m.type = 'trigger' AND m.name = g.value
  WHERE m.name IS NULL

-- orphan
SELECT "table" || ' row ' || coalesce(rowid, '?'), 'refers to a row of ' || parent || ' that is not there'
  FROM pragma_foreign_key_check

-- number-gap
SELECT d.prefix, 'has ' || count(*) || ' numbers up to ' || max(d.n)
  FROM document d
  GROUP BY d.prefix HAVING count(*) <> max(d.n) OR min(d.n) <> 1

-- series
SELECT s.prefix, 'the last number taken is ' || s.last || ', the last issued ' || coalesce(m.n, 0)
  FROM series s LEFT JOIN (SELECT prefix, max(n) AS n FROM document GROUP BY prefix) m ON m.prefix = s.prefix
  WHERE s.last <> coalesce(m.n, 0)

-- number
SELECT number, 'is not its series and count'
  FROM document
  WHERE number NOT LIKE prefix || '%' OR CAST(substr(number, length(prefix) + 1) AS INTEGER) <> n

-- document-sum
SELECT d.number, 'its lines add up to ' || coalesce(sum(l.net), 0) || ' + ' || coalesce(sum(l.tax), 0) ||
    ' minor units'
  FROM document d LEFT JOIN document_line l ON l.document = d.id
  GROUP BY d.id HAVING coalesce(sum(l.net), 0) <> d.net OR coalesce(sum(l.tax), 0) <> d.tax

-- tax
SELECT d.number, 'its tax at ' || (g.tax_rate / 100) || ' % is not that of its net amount'
  FROM (SELECT document, tax_rate, sum(net) AS net, sum(tax) AS tax FROM document_line
    GROUP BY document, tax_category, tax_rate) g JOIN document d ON d.id = g.document
  WHERE d.kind <> 'credit-note' AND g.tax <> (g.net * g.tax_rate + 5000) / 10000

-- issued-day
SELECT coalesce(i.day, d.day) || ' ' || coalesce(i.currency, d.currency), 'its documents are not those that were issued'
  FROM issued_day i FULL JOIN (SELECT issued_on AS day, currency, count(*) AS documents,
      sum(iif(credits IS NULL, net, -net)) AS net, sum(iif(credits IS NULL, tax, -tax)) AS tax
    FROM document GROUP BY issued_on, currency) d ON d.day = i.day AND d.currency = i.currency
  WHERE i.documents IS NOT d.documents OR i.net IS NOT d.net OR i.tax IS NOT d.tax

-- settlement
SELECT number, 'has no settlement'
  FROM document
  WHERE kind <> 'credit-note' AND id NOT IN (SELECT document FROM settlement)

-- settlement-total
SELECT d.number, 'its settlement is of another amount or customer'
  FROM settlement t JOIN document d ON d.id = t.document
  WHERE t.total <> d.total OR t.customer <> d.customer OR t.contract IS NOT d.contract

-- paid
SELECT d.number, 'counts ' || t.paid || ' + ' || t.cleared || ' as settled, its allocations are others'
  FROM settlement t JOIN document d ON d.id = t.document
  LEFT JOIN (SELECT a.document, sum(CASE WHEN n.credits = a.document THEN a.amount ELSE 0 END) AS cleared,
      sum(CASE WHEN n.credits = a.document THEN 0 ELSE a.amount END) AS paid
    FROM allocation a JOIN fund f ON f.id = a.fund LEFT JOIN document n ON n.id = f.credit_note
    GROUP BY a.document) s ON s.document = t.document
  WHERE t.paid <> coalesce(s.paid, 0) OR t.cleared <> coalesce(s.cleared, 0)

-- credited
SELECT d.number, 'its credit notes are not ' || t.credited
  FROM settlement t JOIN document d ON d.id = t.document LEFT JOIN (SELECT credits, sum(total) AS total
    FROM document WHERE credits IS NOT NULL GROUP BY credits) n ON n.credits = t.document
  WHERE t.credited <> coalesce(n.total, 0)

-- fund
SELECT coalesce('P' || f.payment, d.number),
    'what is left of it is not its amount less its allocations and withdrawals'
  FROM fund f LEFT JOIN document d ON d.id = f.credit_note LEFT JOIN (SELECT fund, sum(amount) AS amount
    FROM (SELECT fund, amount FROM allocation UNION ALL SELECT fund, amount FROM withdrawal)
    GROUP BY fund) a ON a.fund = f.id
  WHERE f.remaining <> f.amount - coalesce(a.amount, 0)

-- payment
SELECT 'P' || p.id, 'is not held by a fund of its amount and customer'
  FROM payment p LEFT JOIN fund f ON f.payment = p.id
  WHERE f.id IS NULL OR f.amount <> p.amount OR f.customer <> p.customer

-- credit-note
SELECT d.number, 'is not held by a fund of its amount and customer'
  FROM document d LEFT JOIN fund f ON f.credit_note = d.id
  WHERE d.kind = 'credit-note' AND d.total > 0 AND (f.id IS NULL OR f.amount <> d.total
      OR f.customer <> d.customer)

-- term-paid
SELECT 'K' || c.contract, 'the term of ' || c.term_start || ' counts as paid, and ' || d.number || ' is open'
  FROM claim c JOIN settlement t ON t.document = c.document JOIN document d ON d.id = c.document
  WHERE c.kind = 'term' AND c.paid_on IS NOT NULL AND t.open > 0 AND t.due_on IS NULL

-- term
SELECT 'K' || c.id, 'its term is no claim that was paid'
  FROM contract c
  WHERE c.term_start IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claim m WHERE m.contract = c.id
      AND m.kind = 'term' AND m.term_start = c.term_start AND m.term_end = c.term_end AND m.paid_on IS NOT NULL)

-- term-overlap
SELECT 'K' || a.contract, 'the terms of ' || a.term_start || ' and ' || b.term_start || ' overlap'
  FROM claim a JOIN claim b ON b.contract = a.contract AND b.kind = a.kind AND b.term_start > a.term_start
    AND b.term_start < a.term_end
  WHERE a.kind = 'term'

-- state
SELECT 'K' || id, 'is ' || state || ', which does not fit its days'
  FROM contract
  WHERE (state IN ('ended', 'deleted') AND next_step_on IS NOT NULL)
    OR (state = 'suspended') <> (suspended_on IS NOT NULL AND state NOT IN ('ended', 'deleted'))
    OR (state = 'active' AND anchor IS NULL)

-- suspension
SELECT 'K' || c.id, 'is suspended for non-payment, and owes nothing'
  FROM contract c
  WHERE c.state = 'suspended' AND c.ground = 'unpaid' AND NOT EXISTS (SELECT 1 FROM settlement t
    WHERE t.contract = c.id AND t.open > 0)

-- step-event
SELECT 'K' || s.contract, 'its step ' || s.id || ' is not in the audit log'
  FROM step s JOIN event e ON e.seq = s.seq
  WHERE json_extract(e.data, '$.step') IS NOT s.id OR substr(e.at, 1, 10) <> s.done_on
    OR e.subject <> 'K' || s.contract

-- deletion
SELECT 'K' || c.id, 'is deleted, and no renewal invoice was credited for it'
  FROM contract c
  WHERE c.state = 'deleted' AND NOT EXISTS (SELECT 1 FROM settlement t WHERE t.contract = c.id
      AND (t.credited = t.total OR t.cycle IS NOT NULL))

-- document-event
SELECT d.number, 'is not as its event recorded it'
  FROM document d LEFT JOIN event e ON e.seq = d.seq
  WHERE json_extract(e.data, '$.issued') IS NOT d.number OR json_extract(e.data, '$.net_minor') IS NOT d.net
    OR json_extract(e.data, '$.tax_minor') IS NOT d.tax OR json_extract(e.data, '$.due_on') IS NOT d.due_on
    OR substr(e.at, 1, 10) IS NOT d.issued_on OR e.customer IS NOT d.customer

-- party
SELECT d.number, 'has no customer on it'
  FROM document d LEFT JOIN document_party p ON p.document = d.id
  WHERE p.document IS NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.customer = d.customer
      AND e.kind = 'erase')

-- written-off
SELECT d.number, 'is written off by another amount than its events say'
  FROM settlement t JOIN document d ON d.id = t.document
  WHERE t.written_off <> 0
    AND t.written_off <> (SELECT coalesce(sum(json_extract(e.data, '$.written_off_minor')), 0) FROM event e
    WHERE e.customer = t.customer AND json_extract(e.data, '$.document') = d.number)

-- payment-event
SELECT 'P' || p.id, 'is not as its event recorded it'
  FROM payment p LEFT JOIN event e ON e.seq = p.seq
  WHERE json_extract(e.data, '$.amount_minor') IS NOT p.amount
    OR json_extract(e.data, '$.currency') IS NOT p.currency
    OR json_extract(e.data, '$.received_on') IS NOT p.received_on OR e.customer IS NOT p.customer
    OR e.subject IS NOT 'P' || p.id

-- claim
SELECT d.number, 'charges a contract, and claims nothing of it'
  FROM document d JOIN settlement t ON t.document = d.id
  WHERE d.contract IS NOT NULL AND t.credited < t.total AND NOT EXISTS (SELECT 1 FROM claim c
    WHERE c.contract = d.contract AND c.document = d.id) AND t.total - t.credited > (SELECT
    coalesce(sum(l.net + l.tax), 0) FROM document_line l WHERE l.document = d.id AND l.payment_fee = 1)

-- charge
SELECT d.number, 'is settled as another charge than it claims'
  FROM claim c JOIN document d ON d.id = c.document JOIN settlement t ON t.document = d.id
  WHERE t.charge <> c.kind

-- credited-line
SELECT d.number, 'its line ' || l.position || ' is credited by ' || n.net || ' + ' || n.tax
  FROM (SELECT c.credits, coalesce(m.credits_line, m.position) AS position, sum(m.net) AS net, sum(m.tax) AS tax
    FROM document c JOIN document_line m ON m.document = c.id WHERE c.credits IS NOT NULL GROUP BY 1, 2) n
  JOIN document d ON d.id = n.credits LEFT JOIN document_line l ON l.document = n.credits
    AND l.position = n.position
  WHERE l.net IS NULL OR n.net > l.net OR n.tax > l.tax

-- reversal
SELECT 'P' || p.id, 'is reversed by another amount than it is'
  FROM payment p JOIN fund f ON f.payment = p.id LEFT JOIN withdrawal w ON w.fund = f.id AND w.kind = 'reversal'
  WHERE (p.reversed_on IS NULL) <> (w.id IS NULL) OR w.amount <> p.amount

-- payout
SELECT 'O' || o.id, 'is not what its credit note left'
  FROM payout o LEFT JOIN fund f ON f.credit_note = o.credit_note LEFT JOIN withdrawal w ON w.fund = f.id
    AND w.kind = 'payout'
  WHERE w.amount IS NOT o.amount OR f.customer IS NOT o.customer
UNION ALL SELECT 'O' || o.id, 'is not as its events recorded it'
  FROM payout o LEFT JOIN event e ON e.seq = o.seq LEFT JOIN event p ON p.customer = o.customer
    AND p.subject = 'O' || o.id AND p.kind = 'payout-paid'
  WHERE json_extract(e.data, '$.payout') IS NOT o.id OR json_extract(e.data, '$.payout_due') IS NOT o.due_on
    OR json_extract(p.data, '$.paid_on') IS NOT o.paid_on
UNION ALL SELECT 'O' || o.id, 'is set off by another amount than its events say'
  FROM payout o LEFT JOIN fund f ON f.credit_note = o.credit_note
  WHERE o.set_off IS NOT (SELECT coalesce(sum(json_extract(e.data, '$.set_off_minor')), 0) FROM event e
      WHERE e.customer = o.customer AND json_extract(e.data, '$.set_off_payout') = o.id)
    OR o.set_off IS NOT (SELECT coalesce(-sum(w.amount), 0) FROM withdrawal w
      WHERE w.fund = f.id AND w.kind = 'set-off')
UNION ALL SELECT 'O' || json_extract(e.data, '$.payout'), 'is gone'
  FROM event e
  WHERE json_extract(e.data, '$.payout') IS NOT NULL AND NOT EXISTS (SELECT 1 FROM payout o WHERE o.seq = e.seq)

-- hold
SELECT 'K' || c.id, 'is suspended (' || c.ground || '), and nothing holds it'
  FROM contract c
  WHERE c.state = 'suspended' AND c.ground <> 'unpaid' AND NOT EXISTS (SELECT 1 FROM sanction s
    WHERE s.contract = c.id AND s.effect = 'suspend' AND s.begun_on IS NOT NULL AND s.lifted_on IS NULL)
UNION ALL SELECT 'K' || c.id, 'runs, and a sanction holds it'
  FROM sanction s JOIN contract c ON c.id = s.contract
  WHERE c.state = 'active' AND s.effect = 'suspend' AND s.begun_on IS NOT NULL AND s.lifted_on IS NULL

-- account-held
SELECT 'C' || c.id, 'is ' || c.state || ', and its sanctions say otherwise'
  FROM customer c
  WHERE c.state IN ('open', 'suspended') AND (c.state = 'suspended') <> EXISTS (SELECT 1 FROM sanction s
    JOIN event e ON e.seq = s.seq WHERE s.customer = c.id AND s.effect = 'suspend' AND s.begun_on IS NOT NULL
      AND s.lifted_on IS NULL AND json_extract(e.data, '$.account') = 1)

-- dispute
SELECT 'D' || d.id, 'is not as its events recorded it'
  FROM dispute d LEFT JOIN event e ON e.seq = d.seq LEFT JOIN event r ON r.customer = d.customer
    AND r.subject = 'D' || d.id AND r.kind = 'dispute-resolved'
  WHERE json_extract(e.data, '$.dispute') IS NOT d.id OR json_extract(e.data, '$.dispute_kind') IS NOT d.kind
    OR json_extract(e.data, '$.payment') IS NOT d.payment OR e.customer IS NOT d.customer
    OR json_extract(e.data, '$.contacted_on') IS NOT d.contacted_on OR substr(e.at, 1, 10) IS NOT d.opened_on
    OR json_extract(r.data, '$.won_by') IS NOT d.won_by OR substr(r.at, 1, 10) IS NOT d.resolved_on
UNION ALL SELECT e.subject, 'is gone'
  FROM event e
  WHERE e.kind = 'dispute' AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.seq = e.seq)

-- collection
SELECT 'X' || x.id, 'is not as its events recorded it'
  FROM collection x LEFT JOIN event e ON e.seq = x.seq LEFT JOIN event c ON c.customer = x.customer
    AND c.subject = 'X' || x.id AND c.kind = 'collection-closed'
  WHERE json_extract(e.data, '$.collection') IS NOT x.id OR e.customer IS NOT x.customer
    OR substr(e.at, 1, 10) IS NOT x.opened_on OR json_extract(c.data, '$.outcome') IS NOT x.outcome
    OR substr(c.at, 1, 10) IS NOT x.closed_on
UNION ALL SELECT e.subject, 'is gone'
  FROM event e
  WHERE e.kind = 'collection' AND NOT EXISTS (SELECT 1 FROM collection x WHERE x.seq = e.seq)

-- sanction
SELECT 'sanction ' || s.id, 'is not as its events recorded it'
  FROM sanction s LEFT JOIN event e ON e.seq = s.seq LEFT JOIN event l ON l.customer = s.customer
    AND json_extract(l.data, '$.lifted') = s.id
  WHERE json_extract(e.data, '$.sanction') IS NOT s.id OR json_extract(e.data, '$.effect') IS NOT s.effect
    OR json_extract(e.data, '$.ground') IS NOT s.ground OR json_extract(e.data, '$.until') IS NOT s.until_on
    OR json_extract(e.data, '$.starts_on') IS NOT s.starts_on OR e.customer IS NOT s.customer
    OR e.subject IS NOT coalesce('K' || s.contract, 'C' || s.customer) OR substr(l.at, 1, 10) IS NOT s.lifted_on
UNION ALL SELECT e.subject, 'its sanction ' || json_extract(e.data, '$.sanction') || ' is gone'
  FROM event e
  WHERE json_extract(e.data, '$.effect') IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sanction s
    WHERE s.seq = e.seq)

-- operator
SELECT o.name, 'is not as its event recorded it'
  FROM operator o LEFT JOIN event e ON e.seq = o.seq LEFT JOIN event_text t ON t.seq = o.seq
  WHERE json_extract(e.data, '$.rights') IS NOT o.rights OR t.payer IS NOT o.name
    OR CASE e.kind WHEN 'operator-removed' THEN substr(e.at, 1, 10) END IS NOT o.removed_on
UNION ALL SELECT t.payer, 'was an operator, and is on no list'
  FROM event e JOIN event_text t ON t.seq = e.seq
  WHERE e.kind IN ('operator-added', 'operator-removed') AND t.payer NOT IN (SELECT name FROM operator)

-- obligation
SELECT 'T' || t.id, 'is not as its event recorded it'
  FROM obligation t LEFT JOIN event e ON e.seq = t.seq
  WHERE json_extract(e.data, '$.obligation') IS NOT t.id
    OR json_extract(e.data, '$.obligation_kind') IS NOT t.kind
    OR json_extract(e.data, '$.opened_on') IS NOT t.opened_on
    OR json_extract(e.data, '$.obligation_due') IS NOT t.due_on OR e.customer IS NOT t.customer
    OR e.subject IS NOT 'K' || t.contract
UNION ALL SELECT e.subject, 'its obligation T' || json_extract(e.data, '$.obligation') || ' is gone'
  FROM event e
  WHERE e.kind = 'obligation' AND e.seq NOT IN (SELECT seq FROM obligation)

-- obligation-state
SELECT 'T' || t.id, 'is ' || t.state || ', which its events do not say'
  FROM obligation t LEFT JOIN event e ON e.customer = t.customer
    AND e.kind IN ('obligation-done', 'obligation-lifted') AND json_extract(e.data, '$.obligation') = t.id
  WHERE coalesce(json_extract(e.data, '$.obligation_state'), 'pending') IS NOT t.state
    OR json_extract(e.data, '$.closed_on') IS NOT t.closed_on

-- domain
SELECT 'K' || d.contract, 'its form is not as its order recorded it'
  FROM domain d JOIN event e ON e.seq = d.seq
  WHERE e.subject <> 'K' || d.contract OR json_extract(e.data, '$.owner') IS NOT d.owner
    OR json_extract(e.data, '$.administrative') IS NOT d.administrative
    OR json_extract(e.data, '$.technical') IS NOT d.technical
    OR json_extract(e.data, '$.name_servers') IS NOT d.name_servers
UNION ALL SELECT e.subject, 'its form is gone'
  FROM event e
  WHERE json_extract(e.data, '$.name_servers') IS NOT NULL AND NOT EXISTS (SELECT 1 FROM domain d
    WHERE d.seq = e.seq)

-- registration
SELECT 'K' || d.contract, 'its registration is not as its events recorded it'
  FROM domain d JOIN contract c ON c.id = d.contract LEFT JOIN event e ON e.customer = c.customer
    AND e.subject = 'K' || c.id AND e.kind = 'confirm' LEFT JOIN event v ON v.customer = c.customer
    AND v.subject = 'K' || c.id AND v.kind = 'validate'
  WHERE json_extract(e.data, '$.confirmed_on') IS NOT d.confirmed_on
    OR json_extract(e.data, '$.validate_by') IS NOT d.validate_by
    OR json_extract(v.data, '$.validated_on') IS NOT d.validated_on OR (d.confirmed_on IS NOT NULL
      AND c.state = 'ordered')

-- trial
SELECT 'K' || id, 'is a trial, and was invoiced, or has no last day'
  FROM contract c
  WHERE c.state = 'trial' AND ((c.ground = 'requested') <> (c.ends_on IS NULL) OR EXISTS (SELECT 1
      FROM document d WHERE d.contract = c.id))

-- product-change
SELECT 'K' || id, 'changes its product on another day than that of a term that is paid for it'
  FROM contract c
  WHERE changes_on IS NOT NULL AND (changes_to IS NULL OR NOT EXISTS (SELECT 1 FROM claim m
    WHERE m.contract = c.id AND m.kind = 'term' AND m.term_start = c.changes_on AND m.paid_on IS NOT NULL))
UNION ALL SELECT 'K' || id, 'has its product from before its start'
  FROM contract
  WHERE product_since IS NOT NULL AND (anchor IS NULL OR product_since < anchor)

-- bring-in
SELECT e.subject, 'was brought in, and no term of it ends on that day'
  FROM event e
  WHERE e.kind = 'bring-in' AND NOT EXISTS (SELECT 1 FROM claim m
    WHERE m.contract = CAST(substr(e.subject, 2) AS INTEGER) AND m.kind = 'term' AND m.document IS NULL
      AND m.term_end = json_extract(e.data, '$.paid_until'))

-- reference
SELECT 'C' || r.customer, 'was not brought in by the event of its reference'
  FROM customer_reference r LEFT JOIN event e ON e.seq = r.seq
  WHERE e.kind IS NOT 'customer-added' OR e.customer IS NOT r.customer
    OR json_extract(e.data, '$.brought_in') IS NOT 1

-- verification
SELECT 'V' || v.id, 'is not as its events recorded it'
  FROM verification v LEFT JOIN event o ON o.seq = v.seq LEFT JOIN event e ON e.customer = v.customer
    AND e.subject = 'V' || v.id AND e.kind IN ('verification-accepted', 'verification-rejected')
  WHERE json_extract(o.data, '$.verification') IS NOT v.id OR o.customer IS NOT v.customer
    OR substr(o.at, 1, 10) IS NOT v.opened_on OR json_extract(e.data, '$.outcome') IS NOT v.outcome
    OR substr(e.at, 1, 10) IS NOT v.closed_on

-- verification-document
SELECT 'V' || d.verification, 'its documents are not those of its events'
  FROM verification_document d LEFT JOIN event e ON e.seq = d.seq
  WHERE e.subject IS NOT 'V' || d.verification OR json_extract(e.data, '$.document_kind') IS NOT d.kind
    OR json_extract(e.data, '$.digest') IS NOT d.digest
UNION ALL SELECT e.subject, 'the document it took is gone'
  FROM event e
  WHERE e.kind = 'verification-document' AND NOT EXISTS (SELECT 1 FROM verification_document d
    WHERE d.seq = e.seq)

-- liability
SELECT 'K' || l.contract, 'its claim of ' || l.event_on || ' is not as its events recorded it'
  FROM liability l LEFT JOIN event e ON e.seq = l.seq
  WHERE json_extract(e.data, '$.liability') IS NOT l.id
    OR json_extract(e.data, '$.amount_minor') IS NOT l.amount
    OR json_extract(e.data, '$.event_on') IS NOT l.event_on OR e.subject IS NOT 'K' || l.contract
    OR (l.withdrawn_on IS NOT NULL) <> EXISTS (SELECT 1 FROM event w WHERE w.seq > l.seq
      AND w.kind = 'liability-withdrawn' AND json_extract(w.data, '$.withdrawn') = l.id)
UNION ALL SELECT e.subject, 'its claim of ' || json_extract(e.data, '$.event_on') || ' is gone'
  FROM event e
  WHERE e.kind = 'liability-grant' AND NOT EXISTS (SELECT 1 FROM liability l WHERE l.seq = e.seq)

-- partner
SELECT 'C' || p.customer, 'its partner from ' || p.from_on || ' on is not as its event recorded it'
  FROM customer_partner p LEFT JOIN event e ON e.seq = p.seq
  WHERE e.kind IS NOT 'partner' OR e.customer IS NOT p.customer OR json_extract(e.data, '$.partner') IS NOT p.partner
    OR json_extract(e.data, '$.from') IS NOT p.from_on
UNION ALL SELECT 'C' || p.customer, 'has two partners from ' || l.from_on || ' on'
  FROM customer_partner p JOIN customer_partner l ON l.customer = p.customer AND l.from_on > p.from_on
  WHERE p.until_on IS NULL OR p.until_on > l.from_on
UNION ALL SELECT e.subject, 'has not the partner that its last event says'
  FROM event e
  -- One that ended names a partner when that one was closed: then it was no choice of the customer's.
  WHERE (e.kind = 'partner' OR e.kind = 'partner-ended' AND json_extract(e.data, '$.partner') IS NULL)
    AND NOT EXISTS (SELECT 1 FROM event l WHERE l.customer = e.customer AND l.seq > e.seq
      AND (l.kind = 'partner' OR l.kind = 'partner-ended' AND json_extract(l.data, '$.partner') IS NULL))
    AND coalesce((SELECT p.seq FROM customer_partner p WHERE p.customer = e.customer AND p.until_on IS NULL), 0)
      IS NOT CASE WHEN e.kind = 'partner' AND NOT EXISTS (SELECT 1 FROM event g WHERE g.customer = e.customer
        AND g.seq > e.seq AND g.kind = 'partner-ended'
        AND json_extract(g.data, '$.partner') = json_extract(e.data, '$.partner')) THEN e.seq ELSE 0 END
UNION ALL SELECT 'C' || p.customer, 'its partner C' || p.partner || ' is closed'
  FROM customer_partner p JOIN customer c ON c.id = p.partner JOIN customer o ON o.id = p.customer
  WHERE c.state IN ('closed', 'erased') AND o.state NOT IN ('closed', 'erased')
    AND (p.until_on IS NULL OR p.until_on > c.closed_on)

-- consent
SELECT 'C' || c.customer, 'its consent to ' || c.purpose || ' of ' || c.said_on || ' is not as its event recorded it'
  FROM consent c LEFT JOIN event e ON e.seq = c.seq
  WHERE e.customer IS NOT c.customer OR e.kind IS NOT CASE c.given WHEN 0 THEN 'consent-withdrawn' ELSE 'consent-given' END
    OR json_extract(e.data, '$.purpose') IS NOT c.purpose OR json_extract(e.data, '$.said_on') IS NOT c.said_on
UNION ALL SELECT e.subject, 'what it said of ' || json_extract(e.data, '$.purpose') || ' is gone'
  FROM event e
  WHERE e.kind IN ('consent-given', 'consent-withdrawn') AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.seq = e.seq)

-- undone
SELECT 'event ' || u.event, 'is undone, and no event says so'
  FROM undone u LEFT JOIN event e ON e.seq = u.seq
  WHERE json_extract(e.data, '$.undoes') IS NOT u.event OR u.event >= u.seq
UNION ALL SELECT e.subject, 'was undone, and is not any more'
  FROM event e
  WHERE e.kind = 'undo' AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.seq = e.seq)

-- exchange-rate
SELECT r.base || '/' || r.quote, 'its event is another'
  FROM exchange_rate r LEFT JOIN event e ON e.seq = r.seq
  WHERE json_extract(e.data, '$.millionths') IS NOT r.millionths OR json_extract(e.data, '$.on') IS NOT r.set_on

-- term-line
SELECT d.number, 'is for other days than it claims'
  FROM claim c JOIN document d ON d.id = c.document JOIN document_line l ON l.document = c.document
  WHERE c.kind = 'term' AND l.period_end IS NOT NULL AND (l.period_start <> c.term_start
      OR l.period_end > c.term_end OR (l.period_end < c.term_end AND NOT EXISTS (SELECT 1 FROM contract k
      WHERE k.id = c.contract AND k.ends_on < c.term_end))) -- billed up to its last day of service

-- state-event
SELECT 'K' || c.id, 'is ' || c.state || ', and no event says so'
  FROM contract c
  WHERE c.state IN ('ended', 'deleted') AND NOT EXISTS (SELECT 1 FROM event e WHERE e.customer = c.customer
      AND e.subject = 'K' || c.id
      AND e.kind IN ('end', 'lapse', 'delete', 'terminate', 'trial-end', 'trial-refused'))

-- step
SELECT e.subject, 'its step ' || json_extract(e.data, '$.step') || ' is in the audit log alone'
  FROM event e
  WHERE json_extract(e.data, '$.cycle') IS NOT NULL AND e.seq NOT IN (SELECT seq FROM step)

-- outbox
SELECT e.subject, 'what ' || e.kind || ' queued is gone'
  FROM event e LEFT JOIN notice n ON n.seq = e.seq LEFT JOIN action a ON a.seq = e.seq
  WHERE (json_extract(e.data, '$.notice') IS NOT NULL AND n.seq IS NULL)
    OR (json_extract(e.data, '$.action') IS NOT NULL AND a.seq IS NULL)

-- outbox-event
SELECT e.subject, 'the notice it queued is of another step'
  FROM notice n JOIN event e ON e.seq = n.seq
  WHERE e.kind <> 'customer-added' AND n.broadcast IS NULL
    AND (substr(n.step, 1, length(json_extract(e.data, '$.step'))) IS NOT json_extract(e.data, '$.step')
      OR e.kind IS NOT n.kind)
UNION ALL SELECT e.subject, 'the action it queued is another'
  FROM action a JOIN event e ON e.seq = a.seq
  WHERE json_extract(e.data, '$.action') IS NOT a.kind

-- acknowledgement
SELECT 'event ' || k.action, 'what it queued is acknowledged, and no event says so'
  FROM acknowledgement k JOIN action a ON a.seq = k.action LEFT JOIN event e ON e.seq = k.seq
  WHERE e.kind IS NOT 'acknowledge' OR json_extract(e.data, '$.acknowledges') IS NOT k.action
    OR e.subject IS NOT 'K' || a.contract OR k.action >= k.seq
UNION ALL SELECT e.subject, 'its acknowledgement is gone'
  FROM event e
  WHERE e.kind = 'acknowledge' AND NOT EXISTS (SELECT 1 FROM acknowledgement k WHERE k.seq = e.seq)

-- acceptance
SELECT 'C' || a.customer, 'accepted ' || a.document || ' ' || a.version || ', and its event does not say so'
  FROM acceptance a LEFT JOIN event e ON e.seq = a.seq
  WHERE e.customer IS NOT a.customer
    OR coalesce(json_extract(e.data, '$.accepted_on'), substr(e.at, 1, 10)) IS NOT a.accepted_on
    OR NOT EXISTS (SELECT 1 FROM json_each(e.data, '$.accepted') j
    WHERE j.value = a.document || ' ' || a.version)
UNION ALL SELECT e.subject, 'accepted ' || j.value || ', and that is gone'
  FROM event e JOIN json_each(e.data, '$.accepted') j
  WHERE e.kind IN ('customer-added', 'customer-edited', 'terms-accepted') AND NOT EXISTS (SELECT 1
    FROM acceptance a WHERE a.customer = e.customer AND a.document || ' ' || a.version = j.value)

-- terms-refusal
SELECT 'C' || r.customer, 'its refusal of the terms of version ' || r.policy || ' is not as its events recorded it'
  FROM terms_refusal r LEFT JOIN event e ON e.seq = r.seq
  WHERE e.kind IS NOT 'terms-refused' OR e.customer IS NOT r.customer
    OR json_extract(e.data, '$.refused') IS NOT r.policy
    OR json_extract(e.data, '$.received_on') IS NOT r.received_on
    OR r.answered_on IS NOT (SELECT json_extract(a.data, '$.answered_on') FROM event a
    WHERE a.customer = r.customer AND a.seq > r.seq AND json_extract(a.data, '$.answered_on') IS NOT NULL
    ORDER BY a.seq LIMIT 1)
UNION ALL SELECT e.subject, 'its refusal of the terms is gone'
  FROM event e
  WHERE e.kind = 'terms-refused' AND e.seq NOT IN (SELECT seq FROM terms_refusal)

-- contract-policy
SELECT e.subject, 'is under version ' || c.policy || ' of the terms, which its events do not say'
  FROM (SELECT customer, subject, max(seq) AS seq FROM event WHERE kind = 'terms-moved' GROUP BY 1, 2) m
  JOIN event e ON e.seq = m.seq JOIN contract c ON c.id = CAST(substr(e.subject, 2) AS INTEGER)
  WHERE json_extract(e.data, '$.policy') IS NOT c.policy

-- product
WITH said AS MATERIALIZED (SELECT seq, kind, subject, data FROM event
  WHERE kind IN ('product-withdrawn', 'catalog-loaded'))
SELECT p.code, 'its withdrawal is not as its events recorded it'
  FROM product p
  WHERE p.withdrawn_on IS NOT (SELECT json_extract(s.data, '$.withdrawn_on') FROM said s
    WHERE (s.kind = 'product-withdrawn' AND s.subject = p.code)
      OR (s.kind = 'catalog-loaded'
        AND EXISTS (SELECT 1 FROM json_each(s.data, '$.products') j WHERE j.value = p.code))
    ORDER BY s.seq DESC LIMIT 1)

-- customer-state
SELECT 'C' || c.id, 'is ' || c.state || ', which its events do not say'
  FROM customer c
  WHERE (c.state = 'closed') <> EXISTS (SELECT 1 FROM event e WHERE e.customer = c.id
      AND e.kind IN ('customer-closed', 'close'))

-- policy
SELECT 'version ' || p.version, 'is not the one that was adopted'
  FROM policy p LEFT JOIN event e ON e.seq = p.seq
  WHERE json_extract(e.data, '$.digest') IS NOT p.digest
    OR json_extract(e.data, '$.effective') IS NOT p.effective
    OR json_extract(e.data, '$.version') IS NOT p.version

-- usage
SELECT 'K' || u.contract, 'its ' || u.meter || ' of ' || u.used_on || ' is not as its event recorded it'
  FROM usage u LEFT JOIN event e ON e.seq = u.seq
  WHERE e.subject IS NOT 'K' || u.contract OR json_extract(e.data, '$.millionths') IS NOT u.quantity
    OR json_extract(e.data, '$.meter') IS NOT u.meter OR json_extract(e.data, '$.on') IS NOT u.used_on
UNION ALL SELECT e.subject, 'its ' || json_extract(e.data, '$.meter') || ' of ' || json_extract(e.data, '$.on') ||
    ' is gone'
  FROM event e
  WHERE e.kind = 'usage' AND NOT EXISTS (SELECT 1 FROM usage u WHERE u.seq = e.seq)

-- price-change
SELECT 'price change ' || p.id, 'is not as its event recorded it'
  FROM price_change p LEFT JOIN event e ON e.seq = p.seq
  WHERE json_extract(e.data, '$.price_change') IS NOT p.id OR json_extract(e.data, '$.net_minor') IS NOT p.net
    OR json_extract(e.data, '$.effective') IS NOT p.effective
UNION ALL SELECT 'price change ' || json_extract(e.data, '$.price_change'), 'is gone'
  FROM event e
  WHERE e.kind = 'price-change' AND NOT EXISTS (SELECT 1 FROM price_change p WHERE p.seq = e.seq)
UNION ALL SELECT e.subject, 'was told of a price, and is not any more'
  FROM event e
  WHERE e.kind = 'price-change-notice' AND NOT EXISTS (SELECT 1 FROM price_notice n
    WHERE n.price_change = json_extract(e.data, '$.price_change') AND 'K' || n.contract = e.subject)

-- idempotency
SELECT key, 'names events that are not there'
  FROM idempotency
  WHERE last_seq > (SELECT max(seq) FROM event) OR first_seq > last_seq

-- bank-line
SELECT 'L' || b.id, 'is not as its event recorded it'
  FROM bank_line b LEFT JOIN event e ON e.seq = b.seq
  WHERE e.kind IS NOT 'left-over' OR e.subject IS NOT 'L' || b.id
    OR json_extract(e.data, '$.amount_minor') IS NOT b.amount
    OR json_extract(e.data, '$.currency') IS NOT b.currency
    OR json_extract(e.data, '$.received_on') IS NOT b.received_on
UNION ALL SELECT e.subject, 'was left over, and is on no list'
  FROM event e
  WHERE e.kind = 'left-over' AND NOT EXISTS (SELECT 1 FROM bank_line b WHERE b.seq = e.seq)

-- bank-line-state
SELECT 'L' || b.id, 'is ' || b.state || ', which its events do not say'
  FROM bank_line b LEFT JOIN (SELECT subject, kind, max(seq) FROM event
    WHERE kind IN ('leftover-booked', 'leftover-dismissed') GROUP BY subject) e ON e.subject = 'L' || b.id
  WHERE coalesce(e.kind, 'leftover-open') IS NOT 'leftover-' || b.state

-- bank-line-payment
SELECT 'L' || b.id, 'is not what P' || p.id || ' booked'
  FROM bank_line b JOIN payment p ON p.id = b.payment
  WHERE p.amount <> b.amount OR p.currency <> b.currency OR p.method <> b.method
    OR (p.reference IS NOT b.reference AND p.reference NOT BETWEEN b.reference || ' (2' AND b.reference || ' (9)') OR p.received_on <> b.received_on

-- backup
SELECT 'B' || b.id, 'is not as its events recorded it'
  FROM backup b LEFT JOIN event e ON e.seq = b.seq LEFT JOIN (SELECT subject, substr(max(at), 1, 10) AS day
    FROM event WHERE kind = 'backup-removed' GROUP BY subject) r ON r.subject = 'B' || b.id
  WHERE e.kind IS NOT 'backup' OR e.subject IS NOT 'B' || b.id OR substr(e.at, 1, 10) IS NOT b.taken_on
    OR json_extract(e.data, '$.events') IS NOT b.events OR json_extract(e.data, '$.clause') IS NOT b.clause
    OR json_array_length(e.data, '$.copies') IS NOT (SELECT count(*) FROM backup_copy c WHERE c.backup = b.id)
    OR r.day IS NOT b.removed_on
UNION ALL SELECT e.subject, 'was taken, and is on no list'
  FROM event e
  WHERE e.kind = 'backup' AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.seq = e.seq)

-- backup-copy
SELECT 'B' || c.backup, 'its copy ' || c.copy || ' is not as its event recorded it'
  FROM backup_copy c JOIN backup b ON b.id = c.backup LEFT JOIN event e ON e.seq = b.seq
    LEFT JOIN json_each(e.data, '$.copies') j ON j.key = c.copy - 1
  WHERE json_extract(j.value, '$.sha256') IS NOT coalesce(c.digest, '')
    OR json_extract(j.value, '$.place') IS NOT coalesce(c.place, '')
    OR json_extract(j.value, '$.region') IS NOT coalesce(c.region, '')

-- backup-verification
SELECT 'B' || v.backup, 'what was found of its copy ' || v.copy || ' is not as its event recorded it'
  FROM backup_verification v LEFT JOIN event e ON e.seq = v.seq
  WHERE e.kind IS NOT 'backup-verified' OR e.subject IS NOT 'B' || v.backup
    OR substr(e.at, 1, 10) IS NOT v.verified_on
    OR json_extract(e.data, '$.copies[' || (v.copy - 1) || ']') IS NOT iif(v.failure IS NULL, 'good', 'failed')
UNION ALL SELECT e.subject, 'was verified, and what was found is gone'
  FROM event e
  WHERE e.kind = 'backup-verified' AND NOT EXISTS (SELECT 1 FROM backup_verification v WHERE v.seq = e.seq)

-- incident
SELECT 'I' || i.id, 'is not as its events recorded it'
  FROM incident i LEFT JOIN event o ON o.seq = i.seq LEFT JOIN event e ON e.seq = i.closed_seq
  WHERE o.kind IS NOT 'incident' OR json_extract(o.data, '$.incident') IS NOT i.id
    OR o.customer IS NOT i.customer OR json_extract(o.data, '$.incident_kind') IS NOT i.kind
    OR json_extract(o.data, '$.aware_at') IS NOT i.aware_at
    OR json_extract(o.data, '$.incident_contract') IS NOT i.contract
    OR (i.closed_on IS NOT NULL AND (e.kind IS NOT 'incident-closed' OR e.subject IS NOT 'I' || i.id
      OR json_extract(e.data, '$.closed_on') IS NOT i.closed_on))
UNION ALL SELECT e.subject, 'was recorded, and is in no register'
  FROM event e
  WHERE e.kind = 'incident' AND e.seq NOT IN (SELECT seq FROM incident)
UNION ALL SELECT e.subject, 'was closed, and is open'
  FROM event e
  WHERE e.kind = 'incident-closed' AND NOT EXISTS (SELECT 1 FROM incident i
    WHERE i.id = CAST(substr(e.subject, 2) AS INTEGER) AND i.closed_seq = e.seq)

-- broadcast
SELECT 'broadcast ' || b.id, 'is not as its event recorded it'
  FROM broadcast b LEFT JOIN event e ON e.seq = b.seq
  WHERE e.kind IS NOT 'broadcast' OR e.subject IS NOT b.product
    OR json_extract(e.data, '$.broadcast') IS NOT b.id OR json_extract(e.data, '$.broadcast_kind') IS NOT b.kind
    OR json_extract(e.data, '$.from_at') IS NOT b.from_at OR json_extract(e.data, '$.until_at') IS NOT b.until_at
    OR json_extract(e.data, '$.customers') IS NOT b.customers
UNION ALL SELECT 'broadcast ' || b.id, 'told ' || (SELECT count(*) FROM notice n WHERE n.broadcast = b.id) || ' of ' ||
    b.customers || ' customers'
  FROM broadcast b
  WHERE b.customers <> (SELECT count(*) FROM notice n WHERE n.broadcast = b.id)
UNION ALL SELECT 'C' || n.customer, 'the notice of broadcast ' || n.broadcast || ' is not as its event recorded it'
  FROM notice n JOIN broadcast b ON b.id = n.broadcast LEFT JOIN event e ON e.seq = n.seq
  WHERE e.kind IS NOT 'broadcast-notice' OR e.customer IS NOT n.customer OR n.kind IS NOT b.kind
    OR json_extract(e.data, '$.broadcast') IS NOT n.broadcast
UNION ALL SELECT e.subject, 'was queued, and is gone'
  FROM event e
  WHERE e.kind = 'broadcast' AND e.seq NOT IN (SELECT seq FROM broadcast)

-- disclosure
SELECT 'J' || d.id, 'is not as its events recorded it'
  FROM disclosure d LEFT JOIN event o ON o.seq = d.seq LEFT JOIN event e ON e.seq = d.closed_seq
  WHERE o.kind IS NOT 'disclosure' OR json_extract(o.data, '$.disclosure') IS NOT d.id
    OR o.customer IS NOT d.customer OR json_extract(o.data, '$.disclosure_kind') IS NOT d.kind
    OR json_extract(o.data, '$.requested_on') IS NOT d.received_on
    OR (SELECT count(*) FROM disclosure_class c WHERE c.disclosure = d.id)
      IS NOT json_array_length(o.data, '$.classes')
    OR (d.closed_on IS NOT NULL AND (e.kind IS NOT 'disclosure-' || d.outcome OR e.subject IS NOT 'J' || d.id
      OR json_extract(e.data, '$.closed_on') IS NOT d.closed_on))
UNION ALL SELECT 'J' || c.disclosure, 'asks for ' || c.class || ', which its event does not say'
  FROM disclosure_class c JOIN disclosure d ON d.id = c.disclosure JOIN event o ON o.seq = d.seq
  WHERE NOT EXISTS (SELECT 1 FROM json_each(o.data, '$.classes') j WHERE j.value = c.class)
UNION ALL SELECT e.subject, 'was recorded, and is in no register'
  FROM event e
  WHERE e.kind = 'disclosure' AND e.seq NOT IN (SELECT seq FROM disclosure)
UNION ALL SELECT e.subject, 'was closed or refused, and is open'
  FROM event e
  WHERE e.kind IN ('disclosure-closed', 'disclosure-refused') AND NOT EXISTS (SELECT 1 FROM disclosure d
    WHERE d.id = CAST(substr(e.subject, 2) AS INTEGER) AND d.closed_seq = e.seq)

-- disclosure-check
SELECT 'J' || d.id, 'is closed after ' || (SELECT count(*) FROM disclosure_check k WHERE k.disclosure = d.id) ||
    ' of 4 checks'
  FROM disclosure d
  WHERE d.outcome = 'closed' AND (SELECT count(*) FROM disclosure_check k WHERE k.disclosure = d.id) <> 4
UNION ALL SELECT 'J' || k.disclosure, 'its check ' || k.name || ' is not as its event recorded it'
  FROM disclosure_check k LEFT JOIN event e ON e.seq = k.seq
  WHERE e.kind IS NOT 'disclosure-check' OR e.subject IS NOT 'J' || k.disclosure
    OR json_extract(e.data, '$.check') IS NOT k.name OR json_extract(e.data, '$.result') IS NOT k.result
UNION ALL SELECT e.subject, 'its check ' || json_extract(e.data, '$.check') || ' is gone'
  FROM event e
  WHERE e.kind = 'disclosure-check' AND NOT EXISTS (SELECT 1 FROM disclosure_check k
    WHERE k.disclosure = CAST(substr(e.subject, 2) AS INTEGER) AND k.seq = e.seq)
