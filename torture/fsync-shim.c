// Preloaded into PostgreSQL in a torture run: the disk that it asks to keep its promises is slow, or fails once.
// Which of the two it is, files beside TORTURE_DISK say: `<path>.slow`: each sync takes half a second longer;
// `<path>.eio`: the next sync fails, and takes the file with it, so that it is one and no more.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SLOW_US 500000

static int told(const char *what, char *path, size_t size) {
  const char *base = getenv("TORTURE_DISK");
  return base != NULL && snprintf(path, size, "%s.%s", base, what) < (int)size;
}

static int synced(const char *name, int descriptor) {
  char path[4096];
  if (told("eio", path, sizeof path) && unlink(path) == 0) {
    errno = EIO;
    return -1;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  if (told("slow", path, sizeof path) && access(path, F_OK) == 0) usleep(SLOW_US);
  return real(descriptor);
}

int fsync(int descriptor) { return synced("fsync", descriptor); }

int fdatasync(int descriptor) { return synced("fdatasync", descriptor); }
