#pragma once

#include <array>
#include <functional>
#include <grp.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace wederhoor::tests {

/// What `work` returns in a process of its own, where root is an ordinary user: permissions hold there.
inline std::string asOrdinaryUser(const std::function<std::string()>& work) {
    constexpr unsigned nobody = 65534;
    std::array<int, 2> pipes{};
    if (pipe(pipes.data()) != 0) return "no pipe";
    const pid_t child = fork();
    if (child == 0) {
        std::string said = "still root";
        if (geteuid() != 0 || (setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0)) {
            try {
                said = work();
            } catch (const std::exception& exception) {
                said = exception.what();
            }
        }
        _exit(write(pipes[1], said.data(), said.size()) < 0 ? 1 : 0);
    }
    close(pipes[1]);
    std::string said;
    std::array<char, 4096> piece{};
    for (ssize_t size = 0; (size = read(pipes[0], piece.data(), piece.size())) > 0;) {
        said.append(piece.data(), static_cast<std::size_t>(size));
    }
    close(pipes[0]);
    waitpid(child, nullptr, 0);
    return said;
}

}  // namespace wederhoor::tests
