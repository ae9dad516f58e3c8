#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace wederhoor::schema {

/// What is wrong in an expression, and at which byte of it.
struct Problem {
    std::size_t at = 0;
    std::string message;
    std::string remedy;
};

/// An expression that was read and bound to a form. Cheap to copy, never changes; may outlive its form.
class Expression {
public:
    struct Node;
    explicit Expression(std::shared_ptr<const Node> root) : m_root(std::move(root)) {}
    const Node& root() const { return *m_root; }

private:
    std::shared_ptr<const Node> m_root;
};

}  // namespace wederhoor::schema
