#define _POSIX_C_SOURCE 200809L
#include "ledger.h"

#include <nettle/sha2.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const Product products[products_count] = {
    {"web-start", "Web hosting Start", 1000},
    {"web-pro", "Web hosting Pro", 2500},
    {"vps-s", "VPS S", 2500},
    {"vps-m", "VPS M", 4000},
};

void die(const char *what, const char *why) {
    fprintf(stderr, "bench: %s: %s\n", what, why);
    exit(1);
}

void run_sql(Ledger *ledger, const char *sql) {
    if (sqlite3_exec(ledger->db, sql, NULL, NULL, NULL) != SQLITE_OK) die(sql, sqlite3_errmsg(ledger->db));
}

void open_ledger(Ledger *ledger, const char *path, const char *command) {
    memset(ledger, 0, sizeof *ledger);
    ledger->command = command;
    if (sqlite3_open_v2(path, &ledger->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        die(path, sqlite3_errmsg(ledger->db));
    sqlite3_db_config(ledger->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    run_sql(ledger, "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-32000;"
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
}

void close_ledger(Ledger *ledger) {
    sqlite3_stmt *const all[] = {
        ledger->event,         ledger->document_row, ledger->line,        ledger->party,  ledger->settlement,
        ledger->claim,         ledger->step,         ledger->notice,      ledger->action, ledger->head,
        ledger->last_document, ledger->series_read,  ledger->series_write};
    for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
        sqlite3_finalize(all[i]);
    if (sqlite3_close(ledger->db) != SQLITE_OK) die("close", sqlite3_errmsg(ledger->db));
}

sqlite3_stmt *prepare(Ledger *ledger, const char *sql) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v3(ledger->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        die(sql, sqlite3_errmsg(ledger->db));
    return statement;
}

void begin_writing(Ledger *ledger) {
    ledger->event = prepare(ledger, "INSERT INTO event (seq, at, actor, command, kind, subject, customer, "
                                    "data, commitment, prev_hash, hash) "
                                    "VALUES (?1, ?2, 'bench', ?3, ?4, ?5, ?9, ?6, ?10, ?7, ?8)");
    ledger->document_row = prepare(
        ledger, "INSERT INTO document (id, prefix, n, number, kind, customer, contract, issued_on, "
                "due_on, currency, net, tax, total, issuer, seq) "
                "VALUES (?1, 'F2026-', ?2, ?3, 'invoice', ?4, ?5, ?6, ?7, 'EUR', ?8, ?9, ?10, 1, ?11)");
    ledger->line = prepare(ledger, "INSERT INTO document_line (document, position, description, quantity, "
                                   "unit_price, net, tax, tax_category, tax_rate, period_start, period_end, "
                                   "tax_reason, payment_fee, credits_line) "
                                   "VALUES (?1, 1, ?2, 1, ?3, ?3, ?4, 'S', 2000, ?5, ?6, '', 0, NULL)");
    ledger->party =
        prepare(ledger, "INSERT INTO document_party (document, customer, salt, digest, name, organisation, "
                        "address, postcode, city, country, registration, vat_id) "
                        "SELECT ?1, customer, salt, digest, name, organisation, address, postcode, city, "
                        "country, registration, vat_id FROM customer_party WHERE customer = ?2");
    ledger->settlement =
        prepare(ledger, "INSERT INTO settlement (document, customer, contract, total, open, charge) "
                        "VALUES (?1, ?2, ?3, ?4, ?4, 'term')");
    ledger->claim = prepare(ledger, "INSERT INTO claim (contract, kind, term_start, term_end, document) "
                                    "VALUES (?1, 'term', ?2, ?3, ?4)");
    ledger->step = prepare(ledger, "INSERT INTO step (contract, cycle, id, done_on, counts_from, seq) "
                                   "VALUES (?1, ?2, ?3, ?4, ?4, ?5)");
    ledger->notice = prepare(ledger, "INSERT INTO notice (seq, kind, step, customer, contract, document, "
                                     "queued_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    ledger->action =
        prepare(ledger, "INSERT INTO action (seq, kind, contract, queued_on) VALUES (?1, ?2, ?3, ?4)");
    ledger->head = prepare(ledger, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
    ledger->last_document = prepare(ledger, "SELECT coalesce(max(id), 0) FROM document");
    ledger->series_read = prepare(ledger, "SELECT last FROM series WHERE prefix = 'F2026-'");
    ledger->series_write = prepare(ledger, "INSERT INTO series (prefix, last) VALUES ('F2026-', ?1) "
                                           "ON CONFLICT (prefix) DO UPDATE SET last = ?1");
    if (sqlite3_step(ledger->head) == SQLITE_ROW) {
        ledger->seq = sqlite3_column_int64(ledger->head, 0);
        copy_column(ledger->hash, sizeof ledger->hash, ledger->head, 1);
    }
    if (sqlite3_step(ledger->last_document) == SQLITE_ROW)
        ledger->document = sqlite3_column_int64(ledger->last_document, 0);
    if (sqlite3_step(ledger->series_read) == SQLITE_ROW)
        ledger->number = sqlite3_column_int64(ledger->series_read, 0);
    sqlite3_reset(ledger->head);
    sqlite3_reset(ledger->last_document);
    sqlite3_reset(ledger->series_read);
}

void set_day(Ledger *ledger, const char *day) {
    copy_text(ledger->day, sizeof ledger->day, day);
    snprintf(ledger->at, sizeof ledger->at, "%sT00:00:00", ledger->day);
}

void put(Ledger *ledger, sqlite3_stmt *statement, const char *types, ...) {
    va_list values;
    va_start(values, types);
    for (int i = 0; types[i] != '\0'; ++i) {
        if (types[i] == 'i')
            sqlite3_bind_int64(statement, i + 1, va_arg(values, int64_t));
        else if (types[i] == 't')
            sqlite3_bind_text(statement, i + 1, va_arg(values, const char *), -1, SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, i + 1);
    }
    va_end(values);
    if (sqlite3_step(statement) != SQLITE_DONE) die(sqlite3_sql(statement), sqlite3_errmsg(ledger->db));
    sqlite3_reset(statement);
}

void copy_text(char *to, size_t size, const char *from) {
    const size_t length = strlen(from);
    if (length >= size) die("text too long", from);
    memcpy(to, from, length + 1);
}

void copy_column(char *to, size_t size, sqlite3_stmt *statement, int column) {
    const unsigned char *text = sqlite3_column_text(statement, column);
    copy_text(to, size, text == NULL ? "" : (const char *)text);
}

static void field(struct sha256_ctx *context, const char *text) {
    const size_t length = strlen(text);
    char prefix[24];
    const int size = snprintf(prefix, sizeof prefix, "%zu:", length);
    sha256_update(context, (size_t)size, (const uint8_t *)prefix);
    sha256_update(context, length, (const uint8_t *)text);
}

void digest(char hex[65], const char *domain, ...) {
    struct sha256_ctx context;
    sha256_init(&context);
    field(&context, domain);
    va_list fields;
    va_start(fields, domain);
    for (const char *text; (text = va_arg(fields, const char *)) != NULL;)
        field(&context, text);
    va_end(fields);
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(&context, sizeof bytes, bytes);
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < sizeof bytes; ++i) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    hex[64] = '\0';
}

int64_t append_event(Ledger *ledger, const char *kind, const char *subject, int64_t customer,
                     const char *data, const char *commitment) {
    const int64_t seq = ++ledger->seq;
    char number[24], who[24], hash[65];
    snprintf(number, sizeof number, "%lld", (long long)seq);
    snprintf(who, sizeof who, "%lld", (long long)customer);
    digest(hash, "bursar-event-1", number, ledger->at, "bench", ledger->command, kind, subject, who, data,
           commitment == NULL ? "" : commitment, ledger->hash, (const char *)NULL);
    // The columns that may be NULL come last, so that their values can be left out.
    put(ledger, ledger->event, commitment == NULL ? "itttttttin" : "itttttttit", seq, ledger->at,
        ledger->command, kind, subject, data, ledger->hash, hash, customer, commitment);
    copy_text(ledger->hash, sizeof ledger->hash, hash);
    return seq;
}

void write_series(Ledger *ledger) { put(ledger, ledger->series_write, "i", ledger->number); }

// Days since 1970-01-01 of a civil date, and back (proleptic Gregorian, years from March).
static int64_t days_of(const char *day) {
    int year = 0, month = 0, date = 0;
    if (sscanf(day, "%d-%d-%d", &year, &month, &date) != 3) die("not a date", day);
    if (month <= 2) --year, month += 12;
    return 365LL * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + date - 719469;
}

void add_days(char to[11], const char *day, int days) {
    const int64_t z = days_of(day) + days + 719468, era = z / 146097, of_era = z - era * 146097;
    const int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int64_t of_year = of_era - (365 * year + year / 4 - year / 100), m = (5 * of_year + 2) / 153;
    const unsigned date = (unsigned)(of_year - (153 * m + 2) / 5 + 1);
    const unsigned month = (unsigned)(m < 10 ? m + 3 : m - 9);
    const unsigned civil = (unsigned)(year + era * 400 + (month <= 2));
    snprintf(to, 11, "%04u-%02u-%02u", civil % 10000, month % 100, date % 100);
}

void add_month(char to[11], const char *day) {
    unsigned year = 0, month = 0, date = 0;
    if (sscanf(day, "%u-%u-%u", &year, &month, &date) != 3 || date > 28) die("no such day next month", day);
    snprintf(to, 11, "%04u-%02u-%02u", (month == 12 ? year + 1 : year) % 10000, month % 12 + 1, date % 100);
}

static const Product *product_of(const Contract *contract) {
    for (int i = 0; i < products_count; ++i)
        if (strcmp(products[i].code, contract->product) == 0) return &products[i];
    die("no such product", contract->product);
}

void issue_invoice(Ledger *ledger, Contract *contract) {
    const Product *product = product_of(contract);
    const int64_t net = product->net, tax = net / 5, total = net + tax;
    contract->document = ++ledger->document;
    const int64_t n = ++ledger->number;
    snprintf(contract->number, sizeof contract->number, "F2026-%06lld", (long long)n);
    char data[512], subject[24], end[11];
    snprintf(data, sizeof data,
             "{\"step\":\"invoice\",\"clause\":\"ALLS-G4.2\",\"document\":\"%s\",\"amount_minor\":%lld,"
             "\"currency\":\"EUR\",\"cycle\":\"%s\",\"issued\":\"%s\",\"due_on\":\"%s\","
             "\"net_minor\":%lld,\"tax_minor\":%lld,\"party\":\"%s\",\"notice\":true}",
             contract->number, (long long)total, contract->start, contract->number, contract->start,
             (long long)net, (long long)tax, contract->party);
    snprintf(subject, sizeof subject, "K%lld", (long long)contract->id);
    add_month(end, contract->start);
    const int64_t seq = append_event(ledger, "invoice", subject, contract->customer, data, NULL);
    put(ledger, ledger->step, "ittti", contract->id, contract->start, "invoice", ledger->day, seq);
    put(ledger, ledger->document_row, "iitiittiiii", contract->document, n, contract->number,
        contract->customer, contract->id, ledger->day, contract->start, net, tax, total, seq);
    put(ledger, ledger->line, "itiitt", contract->document, product->name, net, tax, contract->start, end);
    put(ledger, ledger->party, "ii", contract->document, contract->customer);
    put(ledger, ledger->settlement, "iiii", contract->document, contract->customer, contract->id, total);
    put(ledger, ledger->claim, "itti", contract->id, contract->start, end, contract->document);
    put(ledger, ledger->notice, "ittiiit", seq, "invoice", "invoice", contract->customer, contract->id,
        contract->document, ledger->day);
}

void take_step(Ledger *ledger, const Contract *contract, const char *id, const char *kind, const char *clause,
               const char *action) {
    char data[256], queued[32], subject[24];
    if (action != NULL)
        snprintf(queued, sizeof queued, "\"action\":\"%s\"", action);
    else
        snprintf(queued, sizeof queued, "\"notice\":true");
    snprintf(data, sizeof data, "{\"step\":\"%s\",\"clause\":\"%s\",\"document\":\"%s\",\"cycle\":\"%s\",%s}",
             id, clause, contract->number, contract->start, queued);
    snprintf(subject, sizeof subject, "K%lld", (long long)contract->id);
    const int64_t seq = append_event(ledger, kind, subject, contract->customer, data, NULL);
    put(ledger, ledger->step, "ittti", contract->id, contract->start, id, ledger->day, seq);
    if (action != NULL)
        put(ledger, ledger->action, "itit", seq, action, contract->id, ledger->day);
    else
        put(ledger, ledger->notice, "ittiiit", seq, kind, id, contract->customer, contract->id,
            contract->document, ledger->day);
}
