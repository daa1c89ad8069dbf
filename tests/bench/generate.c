// generate LEDGER N: fills a new ledger with N customers and a contract each, the same ones every time.
// On 2026-03-10 a tenth of them is due: of 100 of these, about 70 for an invoice, 20 for a reminder, 9 for
// the notice of their last day, and 1 for the overdue notice and the suspension. Nothing is due before.
#include "ledger.h"

#include <stdio.h>
#include <stdlib.h>

typedef enum { later, invoice, reminder, stop_notice, suspension } Due;

static uint64_t state = 0x9E3779B97F4A7C15U;

// xorshift64*: the same numbers in every run.
static unsigned draw(unsigned below) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * 0x2545F4914F6CDD1DU) >> 33) % below;
}

static const char *const first_names[] = {"Ada",  "Blaise", "Colette", "Denis", "Emma",   "Fatou", "Gaston",
                                          "Hugo", "Irma",   "Jean",    "Karim", "Louise", "Marc",  "Nadia"};
static const char *const last_names[] = {"Arnaud",  "Bernard", "Caron",  "Dubois", "Evrard", "Fabre",
                                         "Garnier", "Henry",   "Imbert", "Joly",   "Klein",  "Lambert"};
static const char *const cities[] = {"Paris", "Lyon", "Lille", "Nantes", "Rennes", "Toulouse"};
#define pick(list) ((list)[draw(sizeof(list) / sizeof *(list))])

static Due draw_due(void) {
    const unsigned percent = draw(100);
    if (percent < 70) return invoice;
    if (percent < 90) return reminder;
    return percent < 99 ? stop_notice : suspension;
}

// What the contract row says of each case: the paid term's end and the step that comes next.
static void draw_start(char start[11], Due due) {
    static const char *const of[] = {[invoice] = "2026-03-20",
                                     [reminder] = "2026-03-15",
                                     [stop_notice] = "2026-03-10",
                                     [suspension] = "2026-03-09"};
    if (due != later) {
        copy_text(start, 11, of[due]);
        return;
    }
    // Days that every month has.
    const unsigned day = draw(16);
    snprintf(start, 11, day < 8 ? "2026-03-%02u" : "2026-04-%02u", day < 8 ? 21 + day : day - 7);
}

typedef struct {
    sqlite3_stmt *customer, *party, *contact, *contract, *claim;
} Statements;

static void add_customer(Ledger *ledger, const Statements *to, int64_t id, char party_digest[65]) {
    char name[64], key[64], email[64], address[64], postcode[8], subject[24];
    char party_salt[65], contact_salt[65], contact_digest[65], commitment[160];
    const char *first = pick(first_names), *last = pick(last_names), *city = pick(cities);
    snprintf(name, sizeof name, "%s %s", first, last);
    for (int i = 0; name[i] != '\0' || (key[i] = '\0'); ++i)
        key[i] = (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] + 32 : name[i]);
    snprintf(email, sizeof email, "c%lld@example.org", (long long)id);
    snprintf(address, sizeof address, "%u rue de l'Exemple", 1 + draw(200));
    snprintf(postcode, sizeof postcode, "%05u", 1000 + draw(95000));
    snprintf(subject, sizeof subject, "C%lld", (long long)id);
    digest(party_salt, "bench-salt", "party", subject, (const char *)NULL);
    digest(contact_salt, "bench-salt", "contact", subject, (const char *)NULL);
    party_salt[32] = contact_salt[32] = '\0';
    digest(party_digest, "bursar-party-1", party_salt, name, "", address, postcode, city, "FR", "", "",
           (const char *)NULL);
    digest(contact_digest, "bursar-contact-1", contact_salt, email, "", "", "", "", "{}", (const char *)NULL);
    snprintf(commitment, sizeof commitment, "party:%s contact:%s", party_digest, contact_digest);
    const int64_t seq = append_event(ledger, "customer-added", subject, id,
                                     "{\"clause\":\"ALLS-G1.1\",\"policy\":1}", commitment);
    put(ledger, to->customer, "it", id, ledger->day);
    put(ledger, to->party, "iittttttt", id, seq, party_salt, party_digest, name, address, postcode, city,
        key);
    put(ledger, to->contact, "iittt", id, seq, contact_salt, contact_digest, email);
}

// The contract is its customer's, and bears the same number.
static void add_contract(Ledger *ledger, const Statements *to, const Contract *contract, Due due) {
    static const char *const steps[] = {[later] = "invoice",
                                        [invoice] = "invoice",
                                        [reminder] = "reminder",
                                        [stop_notice] = "stop-notice",
                                        [suspension] = "overdue-notice"};
    char anchor[11], next[11], subject[24];
    copy_text(anchor, sizeof anchor, contract->start);
    --anchor[6]; // a month before: all terms end in March or April
    add_days(next, contract->start,
             due == later || due == invoice ? -10
             : due == reminder              ? -5
             : due == stop_notice           ? 0
                                            : 1);
    snprintf(subject, sizeof subject, "K%lld", (long long)contract->id);
    append_event(ledger, "activate", subject, contract->id,
                 "{\"step\":\"activate\",\"clause\":\"ALLS-G4.1\"}", NULL);
    put(ledger, to->contract, "ittttt", contract->id, contract->product, anchor, contract->start, steps[due],
        next);
    put(ledger, to->claim, "itt", contract->id, anchor, contract->start);
}

// What the sweeps before 2026-03-10 did, in its order.
static const struct {
    const char *day;
    Due of;
    const char *step;
} history[] = {
    {"2026-02-27", suspension, "invoice"},  {"2026-02-28", stop_notice, "invoice"},
    {"2026-03-04", suspension, "reminder"}, {"2026-03-05", stop_notice, "reminder"},
    {"2026-03-05", reminder, "invoice"},    {"2026-03-09", suspension, "stop-notice"},
};

int main(int argc, char **argv) {
    const int64_t count = argc == 3 ? strtoll(argv[2], NULL, 10) : 0;
    if (count < 1) die("usage", "generate LEDGER N");
    Contract *contracts = calloc((size_t)count, sizeof *contracts);
    Due *dues = calloc((size_t)count, sizeof *dues);
    if (contracts == NULL || dues == NULL) die("memory", "none left");

    Ledger ledger;
    open_ledger(&ledger, argv[1], "sweep");
    run_sql(&ledger, "PRAGMA journal_mode=DELETE; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN");
    begin_writing(&ledger);
    const Statements to = {
        prepare(&ledger, "INSERT INTO customer (id, kind, state, currency, policy, opened_on) "
                         "VALUES (?1, 'person', 'open', 'EUR', 1, ?2)"),
        prepare(&ledger, "INSERT INTO customer_party (customer, seq, salt, digest, name, organisation, "
                         "address, postcode, city, country, registration, vat_id, name_key) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8, 'FR', '', '', ?9)"),
        prepare(&ledger, "INSERT INTO customer_contact (customer, seq, salt, digest, email, phone, "
                         "birth_date, guardian_consent, locale, extra, email_key) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, '', '', '', '', '{}', ?5)"),
        prepare(&ledger, "INSERT INTO contract (id, customer, policy, product, quantity, period, state, "
                         "ground, ordered_on, starts_on, anchor, term_start, term_end, renews, next_step, "
                         "next_step_on) "
                         "VALUES (?1, ?1, 1, ?2, 1, '1m', 'active', '', ?3, ?3, ?3, ?3, ?4, 1, ?5, ?6)"),
        prepare(&ledger, "INSERT INTO claim (contract, kind, term_start, term_end, paid_on) "
                         "VALUES (?1, 'term', ?2, ?3, ?2)"),
    };
    set_day(&ledger, "2026-02-01");
    int64_t due_one = 0;
    for (int64_t i = 0; i < count; ++i) {
        if (i % 10 == 0) due_one = i + draw(10);
        Contract *contract = &contracts[i];
        contract->id = contract->customer = i + 1;
        dues[i] = i == due_one ? draw_due() : later;
        copy_text(contract->product, sizeof contract->product, products[draw(products_count)].code);
        draw_start(contract->start, dues[i]);
        add_customer(&ledger, &to, contract->id, contract->party);
        add_contract(&ledger, &to, contract, dues[i]);
    }
    for (size_t event = 0; event < sizeof history / sizeof *history; ++event) {
        set_day(&ledger, history[event].day);
        for (int64_t i = 0; i < count; ++i) {
            if (dues[i] != history[event].of) continue;
            if (history[event].step[0] == 'i')
                issue_invoice(&ledger, &contracts[i]);
            else
                take_step(&ledger, &contracts[i], history[event].step, history[event].step,
                          history[event].step[0] == 'r' ? "ALLS-G4.2" : "ALLS-G4.1", NULL);
        }
    }
    write_series(&ledger);
    run_sql(&ledger, "COMMIT");
    sqlite3_stmt *const all[] = {to.customer, to.party, to.contact, to.contract, to.claim};
    for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
        sqlite3_finalize(all[i]);
    run_sql(&ledger, "PRAGMA journal_mode=WAL");
    close_ledger(&ledger);
    free(contracts);
    free(dues);
    return 0;
}
