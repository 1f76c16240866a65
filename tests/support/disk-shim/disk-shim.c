/*
 * Stands between a program and the C library's file calls (LD_PRELOAD): counts them, slows syncs
 * down, fills the disk, or fails the Nth call, as a small file says that is shared with whoever
 * started the program. Only files below one folder are meant.
 *
 *   DISK_SHIM_CONTROL  path of the shared file: the numbers of `struct control`, 64 bits each
 *   DISK_SHIM_FOLDER   absolute folder; files elsewhere are left alone
 *   DISK_SHIM_LOG      gets a line "pid path" for each file opened below the folder
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { MODE_FULL = 1, MODE_FAIL_NTH = 2 };
enum { MAX_FD = 65536 };

struct control {
  uint64_t mode;
  uint64_t fail_at;
  uint64_t fail_errno;
  uint64_t sync_delay_us;
  uint64_t calls;
  uint64_t syncs;
  uint64_t writes;
  uint64_t refused;
};

static struct control *control;
static char folder[4096];
static size_t folder_length;
static int log_fd = -1;
static unsigned char watched[MAX_FD];

#define REAL(result, name, ...) \
  static result (*real_##name)(__VA_ARGS__); \
  if (!real_##name) real_##name = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void set_up(void) {
  REAL(int, open64, const char *, int, ...);
  const char *path = getenv("DISK_SHIM_CONTROL");
  const char *below = getenv("DISK_SHIM_FOLDER");
  const char *log = getenv("DISK_SHIM_LOG");
  if (below) {
    snprintf(folder, sizeof folder, "%s", below);
    folder_length = strlen(folder);
  }
  if (log) log_fd = real_open64(log, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (!path) return;
  int fd = real_open64(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *map = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (map != MAP_FAILED) control = map;
}

static int is_in_folder(const char *path) {
  return strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == '\0');
}

/* A path that does not begin at the root is looked for where the program stands. */
static int is_below(const char *path) {
  char here[4096];
  if (!control || !folder_length || !path) return 0;
  if (path[0] == '/') return is_in_folder(path);
  return getcwd(here, sizeof here) && is_in_folder(here);
}

static int is_watched(int fd) { return control && fd >= 0 && fd < MAX_FD && watched[fd]; }

static uint64_t add(uint64_t *counter) { return __atomic_add_fetch(counter, 1, __ATOMIC_SEQ_CST); }

/* Counts a call; true when it is the one to fail, with errno set. */
static int fails(void) {
  uint64_t number = add(&control->calls);
  if (control->mode != MODE_FAIL_NTH || number != control->fail_at) return 0;
  add(&control->refused);
  errno = (int)control->fail_errno;
  return 1;
}

/* A full disk takes what does not make a file longer. */
static int has_no_room(int fd, off_t end) {
  struct stat now;
  if (control->mode != MODE_FULL || fstat(fd, &now) != 0 || end <= now.st_size) return 0;
  add(&control->refused);
  errno = ENOSPC;
  return 1;
}

static int is_full(void) {
  if (control->mode != MODE_FULL) return 0;
  add(&control->refused);
  errno = ENOSPC;
  return 1;
}

static int note_open(int fd, const char *path) {
  if (fd < 0 || fd >= MAX_FD) return fd;
  int below = is_below(path);
  watched[fd] = (unsigned char)below;
  if (below && log_fd >= 0) {
    char line[4200];
    int length = snprintf(line, sizeof line, "%d %s\n", (int)getpid(), path);
    /* Not through our own write: this is no call of the program's. */
    REAL(ssize_t, write, int, const void *, size_t);
    if (real_write(log_fd, line, (size_t)length) < 0) return fd;
  }
  return fd;
}

static int open_refused(const char *path, int flags) {
  if (!is_below(path)) return 0;
  if (fails()) return 1;
  /* An inode needs room, too. */
  return (flags & O_CREAT) && access(path, F_OK) != 0 && is_full();
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    if (open_refused(path, flags)) return -1; \
    return note_open(real_##name(path, flags, mode), path); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int at, const char *path, int flags, ...) { \
    REAL(int, name, int, const char *, int, ...); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    if (open_refused(path, flags)) return -1; \
    return note_open(real_##name(at, path, flags, mode), path); \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  REAL(int, close, int);
  if (fd >= 0 && fd < MAX_FD) watched[fd] = 0;
  return real_close(fd);
}

static int write_refused(int fd, size_t length, off_t at) {
  if (!is_watched(fd)) return 0;
  add(&control->writes);
  if (fails()) return 1;
  if (at < 0) {
    int flags = fcntl(fd, F_GETFL);
    at = lseek(fd, 0, flags >= 0 && (flags & O_APPEND) ? SEEK_END : SEEK_CUR);
  }
  return has_no_room(fd, at + (off_t)length);
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int index = 0; index < count; index += 1) sum += parts[index].iov_len;
  return sum;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  return write_refused(fd, length, -1) ? -1 : real_write(fd, bytes, length);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  return write_refused(fd, total(parts, count), -1) ? -1 : real_writev(fd, parts, count);
}

#define PWRITE(name, offset) \
  ssize_t name(int fd, const void *bytes, size_t length, offset at) { \
    REAL(ssize_t, name, int, const void *, size_t, offset); \
    return write_refused(fd, length, at) ? -1 : real_##name(fd, bytes, length, at); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define PWRITEV(name, offset) \
  ssize_t name(int fd, const struct iovec *parts, int count, offset at) { \
    REAL(ssize_t, name, int, const struct iovec *, int, offset); \
    return write_refused(fd, total(parts, count), at) ? -1 : real_##name(fd, parts, count, at); \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

ssize_t read(int fd, void *bytes, size_t length) {
  REAL(ssize_t, read, int, void *, size_t);
  return is_watched(fd) && fails() ? -1 : real_read(fd, bytes, length);
}

#define PREAD(name, offset) \
  ssize_t name(int fd, void *bytes, size_t length, offset at) { \
    REAL(ssize_t, name, int, void *, size_t, offset); \
    return is_watched(fd) && fails() ? -1 : real_##name(fd, bytes, length, at); \
  }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

static int sync_refused(int fd) {
  if (!is_watched(fd)) return 0;
  add(&control->syncs);
  if (control->sync_delay_us) {
    uint64_t us = control->sync_delay_us;
    struct timespec pause = {(time_t)(us / 1000000), (long)(us % 1000000) * 1000};
    nanosleep(&pause, NULL);
  }
  return fails();
}

int fsync(int fd) {
  REAL(int, fsync, int);
  return sync_refused(fd) ? -1 : real_fsync(fd);
}

int fdatasync(int fd) {
  REAL(int, fdatasync, int);
  return sync_refused(fd) ? -1 : real_fdatasync(fd);
}

#define FTRUNCATE(name, offset) \
  int name(int fd, offset length) { \
    REAL(int, name, int, offset); \
    if (is_watched(fd) && (fails() || has_no_room(fd, (off_t)length))) return -1; \
    return real_##name(fd, length); \
  }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return is_below(to) && fails() ? -1 : real_rename(from, to);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t);
  if (is_below(path) && (fails() || (access(path, F_OK) != 0 && is_full()))) return -1;
  return real_mkdir(path, mode);
}
