/* Debian's build writes this file; the value only names a folder to look for modules in. */
#define DEB_HOST_MULTIARCH "any-linux-gnu"
