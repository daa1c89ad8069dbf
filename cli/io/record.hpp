// What a command answers with: ordered fields, printed the same by every format.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bursar::io {

enum class Format { table, json, jsonl, csv };

class Field;

class Record {
  public:
    template <typename Value = Field>
    Record &add(std::string_view name, Value &&value);
    [[nodiscard]] const std::vector<std::pair<std::string, Field>> &fields() const { return fields_; }

  private:
    std::vector<std::pair<std::string, Field>> fields_;
};

// One field's value. Money prints as its decimal string; the currency is a field of its own.
class Field {
  public:
    using List = std::vector<Field>;
    using Data = std::variant<std::nullptr_t, bool, std::int64_t, std::string, List, std::vector<Record>>;
    Field(std::nullptr_t) {}                                     // NOLINT: values convert to fields
    Field(bool value) : data_(value) {}                          // NOLINT
    Field(std::int64_t value) : data_(value) {}                  // NOLINT
    Field(int value) : data_(std::int64_t{value}) {}             // NOLINT
    Field(std::string value) : data_(std::move(value)) {}        // NOLINT
    Field(std::string_view value) : data_(std::string(value)) {} // NOLINT
    Field(const char *value) : data_(std::string(value)) {}      // NOLINT
    Field(Money value) : data_(bursar::to_string(value)) {}      // NOLINT
    Field(Date value) : data_(bursar::to_string(value)) {}       // NOLINT
    Field(List value) : data_(std::move(value)) {}               // NOLINT: a JSON array
    Field(std::vector<Record> value);                            // NOLINT: an array of objects
    Field(Record value);                                         // NOLINT: one nested object
    template <typename T>
    Field(const std::optional<T> &value) { // NOLINT
        if (value) *this = Field(*value);
    }
    [[nodiscard]] const Data &data() const { return data_; }
    [[nodiscard]] bool is_object() const { return object_; } // data is one Record, printed as an object

  private:
    Data data_;
    bool object_ = false;
};

// The field is made where it stays.
template <typename Value>
Record &Record::add(std::string_view name, Value &&value) {
    if (fields_.empty()) fields_.reserve(12); // most have as many
    fields_.emplace_back(name, std::forward<Value>(value));
    return *this;
}

} // namespace bursar::io
