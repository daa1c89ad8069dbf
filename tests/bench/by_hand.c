// by_hand LEDGER DAY: the sweep of that day, as somebody would write it for these very contracts and no
// others. It reads the step that is due from the contract, where bursar derives it from the terms; it knows
// no policy, fuse, credit, quarantine, late run or answer. What is left is the least that the rows cost.
#include "ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { page = 1000 };

typedef struct {
    int64_t *all;
    size_t count, room;
} Ids;

static int by_value(const void *a, const void *b) {
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static Ids due_contracts(Ledger *ledger, const char *day) {
    Ids ids = {NULL, 0, 0};
    sqlite3_stmt *due = prepare(ledger, "SELECT id FROM contract WHERE next_step_on <= ?1");
    sqlite3_bind_text(due, 1, day, -1, SQLITE_STATIC);
    while (sqlite3_step(due) == SQLITE_ROW) {
        if (ids.count == ids.room) {
            ids.room = ids.room == 0 ? page : 2 * ids.room;
            ids.all = realloc(ids.all, ids.room * sizeof *ids.all);
            if (ids.all == NULL) die("memory", "none left");
        }
        ids.all[ids.count++] = sqlite3_column_int64(due, 0);
    }
    sqlite3_finalize(due);
    if (ids.count > 0) qsort(ids.all, ids.count, sizeof *ids.all, by_value);
    return ids;
}

typedef struct {
    sqlite3_stmt *contract, *expect, *suspend, *key;
} Statements;

static void sweep_contract(Ledger *ledger, const Statements *to, int64_t id) {
    sqlite3_bind_int64(to->contract, 1, id);
    if (sqlite3_step(to->contract) != SQLITE_ROW) die("contract", "is not there");
    Contract contract = {.id = id, .customer = sqlite3_column_int64(to->contract, 0)};
    char step[24], next[11];
    copy_column(contract.product, sizeof contract.product, to->contract, 1);
    copy_column(contract.start, sizeof contract.start, to->contract, 2);
    copy_column(step, sizeof step, to->contract, 3);
    copy_column(contract.party, sizeof contract.party, to->contract, 4);
    contract.document = sqlite3_column_int64(to->contract, 5);
    copy_column(contract.number, sizeof contract.number, to->contract, 6);
    sqlite3_reset(to->contract);

    if (strcmp(step, "invoice") == 0) {
        issue_invoice(ledger, &contract);
        add_days(next, contract.start, -5);
        put(ledger, to->expect, "itt", id, "reminder", next);
    } else if (strcmp(step, "reminder") == 0) {
        take_step(ledger, &contract, "reminder", "reminder", "ALLS-G4.2", NULL);
        put(ledger, to->expect, "itt", id, "stop-notice", contract.start);
    } else if (strcmp(step, "stop-notice") == 0) {
        take_step(ledger, &contract, "stop-notice", "stop-notice", "ALLS-G4.1", NULL);
        add_days(next, contract.start, 1);
        put(ledger, to->expect, "itt", id, "overdue-notice", next);
    } else if (strcmp(step, "overdue-notice") == 0) {
        take_step(ledger, &contract, "overdue-notice-1", "overdue-notice", "ALLS-G4.2", NULL);
        take_step(ledger, &contract, "suspend", "suspend", "ALLS-G4.2", "suspend");
        add_days(next, contract.start, 3);
        put(ledger, to->suspend, "itt", id, ledger->day, next);
    } else {
        die("cannot do the step", step);
    }
}

int main(int argc, char **argv) {
    if (argc != 3) die("usage", "by_hand LEDGER DAY");
    Ledger ledger;
    open_ledger(&ledger, argv[1], "sweep");
    set_day(&ledger, argv[2]);
    const Ids ids = due_contracts(&ledger, argv[2]);
    if (ids.count > 0) {
        begin_writing(&ledger);
        const Statements to = {
            prepare(&ledger,
                    "SELECT c.customer, c.product, c.term_end, c.next_step, p.digest, d.id, d.number "
                    "FROM contract c JOIN customer_party p ON p.customer = c.customer "
                    "LEFT JOIN claim m ON m.contract = c.id AND m.kind = 'term' "
                    "AND m.term_start = c.term_end LEFT JOIN document d ON d.id = m.document "
                    "WHERE c.id = ?1"),
            prepare(&ledger, "UPDATE contract SET next_step = ?2, next_step_on = ?3 WHERE id = ?1"),
            prepare(&ledger, "UPDATE contract SET state = 'suspended', ground = 'unpaid', suspended_on = ?2, "
                             "next_step = 'penalty', next_step_on = ?3 WHERE id = ?1"),
            prepare(&ledger, "INSERT INTO idempotency (key, command, salt, digest, first_seq, last_seq) "
                             "VALUES (?1, 'sweep', '', '', ?2, ?3)"),
        };
        for (size_t at = 0; at < ids.count; at += page) {
            const int64_t first = ledger.seq + 1;
            char key[96];
            run_sql(&ledger, "BEGIN IMMEDIATE");
            for (size_t i = at; i < ids.count && i < at + page; ++i)
                sweep_contract(&ledger, &to, ids.all[i]);
            write_series(&ledger);
            snprintf(key, sizeof key, "sweep/%s/%zu", argv[2], at / page + 1);
            put(&ledger, to.key, "tii", key, first, ledger.seq);
            run_sql(&ledger, "COMMIT");
        }
        sqlite3_finalize(to.contract);
        sqlite3_finalize(to.expect);
        sqlite3_finalize(to.suspend);
        sqlite3_finalize(to.key);
    }
    printf("%zu contracts\n", ids.count);
    free(ids.all);
    close_ledger(&ledger);
    return 0;
}
