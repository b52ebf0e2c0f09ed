/*
 * Stands between a program and the system (LD_PRELOAD, Linux) and lets one of its calls to a folder's files go wrong, so that a
 * test can stop or refuse the program at each of them in turn. What it does stands in the environment:
 *
 *   FAULTS_FOLDER   calls that concern files below this folder count, no others
 *   FAULTS_CALLS    which kinds of calls count, with commas: read,write,sync,size,name,open
 *   FAULTS_AT       the number of the call, from 1, at which it happens; none happens without it
 *   FAULTS_DO       what happens:
 *                     kill   the process ends before the call, as by kill -9
 *                     torn   half of what is to be written is written, then the process ends
 *                     short  half of what is to be read or written is, and that is said
 *                     full   half of what is to be written is, from then on the disk is full
 *                     vanish the folder gets another name (with ".gone"), then the call is made
 *                     or the name of an error: EIO, ENOSPC, EINTR, EROFS, EACCES, EBUSY, EDQUOT, ENOENT, EMFILE
 *   FAULTS_LASTING  1: an error stays, for all later calls that count
 *   FAULTS_TRACE    a file to which each call that counts is added, one a line: its number, its name, its path
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { READ = 1, WRITE = 2, SYNC = 4, SIZE = 8, NAME = 16, OPEN = 32 };
enum { NOTHING, KILL, TORN, SHORT, FULL, VANISH, REFUSE };

static const struct { const char *name; int bit; } kinds[] = {
  {"read", READ}, {"write", WRITE}, {"sync", SYNC}, {"size", SIZE}, {"name", NAME}, {"open", OPEN}, {NULL, 0},
};
static const struct { const char *name; int number; } errors[] = {
  {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EINTR", EINTR}, {"EROFS", EROFS}, {"EACCES", EACCES}, {"EBUSY", EBUSY},
  {"EDQUOT", EDQUOT}, {"ENOENT", ENOENT}, {"EMFILE", EMFILE}, {NULL, 0},
};

static char folder[PATH_MAX];
static size_t folder_length;
static int counted;
static long at;
static int what;
static int error_number;
static int lasting;
static int trace = -1;
static atomic_long seen;

__attribute__((constructor)) static void begin(void) {
  const char *value = getenv("FAULTS_FOLDER");
  if (value == NULL || strlen(value) >= sizeof folder) return;
  strcpy(folder, value);
  folder_length = strlen(folder);
  value = getenv("FAULTS_CALLS");
  for (int i = 0; value != NULL && kinds[i].name != NULL; i++)
    if (strstr(value, kinds[i].name) != NULL) counted |= kinds[i].bit;
  value = getenv("FAULTS_AT");
  at = value == NULL ? 0 : atol(value);
  value = getenv("FAULTS_DO");
  if (value != NULL) {
    if (strcmp(value, "kill") == 0) what = KILL;
    if (strcmp(value, "torn") == 0) what = TORN;
    if (strcmp(value, "short") == 0) what = SHORT;
    if (strcmp(value, "full") == 0) what = FULL;
    if (strcmp(value, "vanish") == 0) what = VANISH;
    for (int i = 0; errors[i].name != NULL; i++)
      if (strcmp(value, errors[i].name) == 0) { what = REFUSE; error_number = errors[i].number; }
  }
  value = getenv("FAULTS_LASTING");
  lasting = value != NULL && strcmp(value, "1") == 0;
  value = getenv("FAULTS_TRACE");
  if (value != NULL)
    trace = (int)syscall(SYS_openat, AT_FDCWD, value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The calls of the system itself, looked up at the first use. */
#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (real == NULL) *(void **)&real = dlsym(RTLD_NEXT, name)

static int is_below(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}

static const char *path_of(int file, char *room) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, room, PATH_MAX - 1);
  if (length <= 0) return "";
  room[length] = 0;
  return room;
}

static void end_here(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a call to a path and says what is to happen to it. */
static int count(int kind, const char *name, const char *path) {
  if ((counted & kind) == 0 || !is_below(path)) return NOTHING;
  long number = atomic_fetch_add(&seen, 1) + 1;
  if (trace >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, name, path);
    syscall(SYS_write, trace, line, (size_t)length);
  }
  if (at == 0 || number < at) return NOTHING;
  if (number > at) {
    if (what == FULL && (kind & (WRITE | SIZE))) { errno = ENOSPC; return REFUSE; }
    if (what == REFUSE && lasting) { errno = error_number; return REFUSE; }
    return NOTHING;
  }
  if (what == KILL) end_here();
  if (what == VANISH) {
    char gone[PATH_MAX + 8];
    snprintf(gone, sizeof gone, "%s.gone", folder);
    syscall(SYS_renameat2, AT_FDCWD, folder, AT_FDCWD, gone, 0);
    return NOTHING;
  }
  if (what == REFUSE) errno = error_number;
  /* What can't be halved is refused where the disk is full, and made as it is where only half is asked for. */
  if (what == FULL && !(kind & WRITE)) { errno = ENOSPC; return REFUSE; }
  return what;
}

static int count_file(int kind, const char *name, int file) {
  if ((counted & kind) == 0) return NOTHING;
  int before = errno;
  char room[PATH_MAX];
  const char *path = path_of(file, room);
  errno = before;
  return count(kind, name, path);
}

/* A call that moves bytes: `half` makes it with half of them. */
#define MOVES(kind, name, file, length, whole, half) do { \
    int happens = count_file(kind, name, file); \
    if (happens == REFUSE) return -1; \
    if (happens == TORN) { if ((length) > 1) { (void)!(half); } else { (void)!(whole); } end_here(); } \
    if ((happens == SHORT || happens == FULL) && (length) > 1) return half; \
    return whole; \
  } while (0)

ssize_t write(int file, const void *bytes, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  MOVES(WRITE, "write", file, length, real(file, bytes, length), real(file, bytes, length / 2));
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t from) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  MOVES(WRITE, "write", file, length, real(file, bytes, length, from), real(file, bytes, length / 2, from));
}
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t from) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  MOVES(WRITE, "write", file, length, real(file, bytes, length, from), real(file, bytes, length / 2, from));
}
ssize_t writev(int file, const struct iovec *parts, int many) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  MOVES(WRITE, "write", file, parts[0].iov_len, real(file, parts, many),
        syscall(SYS_write, file, parts[0].iov_base, parts[0].iov_len / 2));
}
ssize_t pwritev(int file, const struct iovec *parts, int many, off_t from) {
  REAL(ssize_t, "pwritev", int, const struct iovec *, int, off_t);
  MOVES(WRITE, "write", file, parts[0].iov_len, real(file, parts, many, from),
        syscall(SYS_pwrite64, file, parts[0].iov_base, parts[0].iov_len / 2, from));
}
ssize_t read(int file, void *bytes, size_t length) {
  REAL(ssize_t, "read", int, void *, size_t);
  MOVES(READ, "read", file, length, real(file, bytes, length), real(file, bytes, length / 2));
}
ssize_t pread(int file, void *bytes, size_t length, off_t from) {
  REAL(ssize_t, "pread", int, void *, size_t, off_t);
  MOVES(READ, "read", file, length, real(file, bytes, length, from), real(file, bytes, length / 2, from));
}
ssize_t pread64(int file, void *bytes, size_t length, off64_t from) {
  REAL(ssize_t, "pread64", int, void *, size_t, off64_t);
  MOVES(READ, "read", file, length, real(file, bytes, length, from), real(file, bytes, length / 2, from));
}

/* A call that is made or not; one that is torn is made, and the process ends behind it. */
#define MAKES(happens, call) do { \
    int now = happens; \
    if (now == REFUSE) return -1; \
    if (now == TORN) { (void)(call); end_here(); } \
    return call; \
  } while (0)

int fsync(int file) {
  REAL(int, "fsync", int);
  MAKES(count_file(SYNC, "sync", file), real(file));
}
int fdatasync(int file) {
  REAL(int, "fdatasync", int);
  MAKES(count_file(SYNC, "sync", file), real(file));
}
int ftruncate(int file, off_t length) {
  REAL(int, "ftruncate", int, off_t);
  MAKES(count_file(SIZE, "size", file), real(file, length));
}
int ftruncate64(int file, off64_t length) {
  REAL(int, "ftruncate64", int, off64_t);
  MAKES(count_file(SIZE, "size", file), real(file, length));
}
int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  MAKES(count(NAME, "rename", from), real(from, to));
}
int link(const char *from, const char *to) {
  REAL(int, "link", const char *, const char *);
  MAKES(count(NAME, "link", to), real(from, to));
}
int symlink(const char *from, const char *to) {
  REAL(int, "symlink", const char *, const char *);
  MAKES(count(NAME, "link", to), real(from, to));
}
int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  MAKES(count(NAME, "unlink", path), real(path));
}
int rmdir(const char *path) {
  REAL(int, "rmdir", const char *);
  MAKES(count(NAME, "rmdir", path), real(path));
}
int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  MAKES(count(NAME, "mkdir", path), real(path, mode));
}
ssize_t copy_file_range(int from, off64_t *read_at, int to, off64_t *write_at, size_t length, unsigned flags) {
  REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
  MOVES(WRITE, "write", to, length, real(from, read_at, to, write_at, length, flags),
        real(from, read_at, to, write_at, length / 2, flags));
}
ssize_t sendfile(int to, int from, off_t *read_at, size_t length) {
  REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
  MOVES(WRITE, "write", to, length, real(to, from, read_at, length), real(to, from, read_at, length / 2));
}
ssize_t sendfile64(int to, int from, off64_t *read_at, size_t length) {
  REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
  MOVES(WRITE, "write", to, length, real(to, from, read_at, length), real(to, from, read_at, length / 2));
}

/* Opening counts as itself; for a fault in what is written it counts where it can make a file. */
#define OPENS(name) \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
  REAL(int, name, const char *, int, ...); \
  MAKES(count(flags & O_CREAT ? NAME | OPEN : OPEN, flags & O_CREAT ? "make" : "open", path), real(path, flags, mode))

int open(const char *path, int flags, ...) { OPENS("open"); }
int open64(const char *path, int flags, ...) { OPENS("open64"); }
