#include "io/json_value.hpp"

#include "base/error.hpp"

#include <nlohmann/json.hpp>

namespace bursar::io {
namespace {

Field field_from(const nlohmann::ordered_json &json) {
    switch (json.type()) {
    case nlohmann::json::value_t::null: return nullptr;
    case nlohmann::json::value_t::boolean: return json.get<bool>();
    case nlohmann::json::value_t::string: return json.get<std::string>();
    case nlohmann::json::value_t::number_integer:
    case nlohmann::json::value_t::number_unsigned: return json.get<std::int64_t>();
    case nlohmann::json::value_t::array: {
        Field::List list;
        for (const auto &item : json)
            list.push_back(field_from(item));
        return list;
    }
    case nlohmann::json::value_t::object: {
        Record record;
        for (const auto &[name, value] : json.items())
            record.add(name, field_from(value));
        return record;
    }
    default: throw Failure(Cause::bad_input, "a number that is not an integer");
    }
}

} // namespace

Field parse_json(std::string_view text) {
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (json.is_discarded()) throw Failure(Cause::bad_input, "not JSON");
    return field_from(json);
}

Field member(const Field &field, std::string_view name) {
    if (!field.is_object()) return nullptr;
    for (const auto &[key, value] : std::get<std::vector<Record>>(field.data()).front().fields())
        if (key == name) return value;
    return nullptr;
}

} // namespace bursar::io
