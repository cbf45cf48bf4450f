/*
 * A disk that loses its power: loaded before a process, it copies each file of a folder to another at the
 * moment the process asks for it to be flushed. What lies in the other folder is what is left when the power
 * goes, and nothing that was only written. A real disk may keep more of what was written; that it keeps
 * something else, such as half a page, is not shown here, nor that a file is not there any more.
 *
 * LOSES: the folder. LEFT: where what is left lies. One writer: nothing is copied twice at once.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Ends the process where the copy fails: a test that goes on would prove nothing. */
static void must(int holds) {
    if (!holds) abort();
}

static void copy(const char *from, const char *to) {
    static char some[1 << 16];
    int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    must(in >= 0 && out >= 0);
    ssize_t got;
    while ((got = read(in, some, sizeof some)) > 0) must(write(out, some, got) == got);
    must(got == 0 && close(in) == 0 && close(out) == 0);
}

static void keep(int fd) {
    const char *loses = getenv("LOSES"), *left = getenv("LEFT");
    must(loses && left);
    char link[64], path[PATH_MAX], half[PATH_MAX], whole[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    must(length > 0);
    path[length] = 0;
    char *name = strrchr(path, '/');
    size_t folder = strlen(loses);
    int within = name == path + folder && strncmp(path, loses, folder) == 0;
    if (!within) return;
    must(snprintf(half, sizeof half, "%s/half", left) < PATH_MAX);
    must(snprintf(whole, sizeof whole, "%s%s", left, name) < PATH_MAX);
    /* Killed in between, the file is still as it was flushed before. */
    copy(path, half);
    must(rename(half, whole) == 0);
}

static int flush(int fd, const char *by) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, by);
    must(real != NULL);
    int done = real(fd);
    if (done == 0) keep(fd);
    return done;
}

int fsync(int fd) { return flush(fd, "fsync"); }

int fdatasync(int fd) { return flush(fd, "fdatasync"); }
