// What the generator and the hand-written sweep share: a ledger file, its event chain, and the rows of the
// steps. Everything a provider's terms would say is a constant here; that is the point of the comparison.
#ifndef BURSAR_BENCH_LEDGER_H
#define BURSAR_BENCH_LEDGER_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

// The program must live as long as its ledger: every failure ends it with a message.
typedef struct {
    sqlite3 *db;
    const char *command;  // of every event
    char day[11], at[20]; // of every event from now on
    int64_t seq;          // the head
    char hash[65];
    int64_t document, number; // the last ones taken
    sqlite3_stmt *event, *document_row, *line, *party, *settlement, *claim, *step, *notice, *action;
    sqlite3_stmt *head, *last_document, *series_read, *series_write;
} Ledger;

typedef struct {
    int64_t id, customer;
    char product[16];
    char start[11];   // D: the first day that is not paid
    char party[65];   // the customer's digest
    int64_t document; // the open renewal invoice
    char number[32];
} Contract;

typedef struct {
    const char *code, *name;
    int64_t net;
} Product;
enum { products_count = 4 };
extern const Product products[products_count];

_Noreturn void die(const char *what, const char *why);
// Opens as the program does: WAL, synchronous=FULL, foreign keys, secure deletion.
void open_ledger(Ledger *ledger, const char *path, const char *command);
void close_ledger(Ledger *ledger);
void run_sql(Ledger *ledger, const char *sql);
sqlite3_stmt *prepare(Ledger *ledger, const char *sql);
// Prepares the statements of the steps and reads the head and the last numbers.
void begin_writing(Ledger *ledger);
void set_day(Ledger *ledger, const char *day);

// Binds (i: int64_t, t: text, n: NULL, which has no argument) and runs the statement once.
void put(Ledger *ledger, sqlite3_stmt *statement, const char *types, ...);
void copy_text(char *to, size_t size, const char *from);
void copy_column(char *to, size_t size, sqlite3_stmt *statement, int column);

// SHA-256, in hex, of a domain and fields, each after its decimal length and a colon. The list ends with
// NULL.
void digest(char hex[65], const char *domain, ...);
int64_t append_event(Ledger *ledger, const char *kind, const char *subject, int64_t customer,
                     const char *data, const char *commitment);
void write_series(Ledger *ledger);

// "2026-03-10" moved by days, or by months of which all have the day.
void add_days(char to[11], const char *day, int days);
void add_month(char to[11], const char *day);

// The renewal invoice for the month from contract->start, due on that day.
void issue_invoice(Ledger *ledger, Contract *contract);
// A step without a document of its own; `action` may be NULL, and a step with one sends no notice.
void take_step(Ledger *ledger, const Contract *contract, const char *id, const char *kind, const char *clause,
               const char *action);

#endif
