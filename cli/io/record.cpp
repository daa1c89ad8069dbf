#include "io/record.hpp"

namespace bursar::io {

Field::Field(std::vector<Record> value) : data_(std::move(value)) {}

Field::Field(Record value) : object_(true) {
    std::vector<Record> one;
    one.push_back(std::move(value));
    data_ = std::move(one);
}

} // namespace bursar::io
