# Sets JAVA_HOME to a JDK of at least $jdk_wanted; sourced by mvnw and the scripts in bin/.
# Order: JAVA_HOME, java on the path, the usual folders. Ends with the line to run when there is none.

jdk_wanted=25

jdk_major() { # the major version of the JDK at $1, nothing when it is none
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk_fits() {
  jdk_found=$(jdk_major "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$jdk_wanted" ]
}

jdk_search() {
  if [ -n "${JAVA_HOME-}" ] && jdk_fits "$JAVA_HOME"; then
    printf %s "$JAVA_HOME"
    return 0
  fi
  jdk_on_path=$(command -v javac || true)
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null || printf %s "$jdk_on_path")
    jdk_on_path=${jdk_on_path%/bin/javac}
    if jdk_fits "$jdk_on_path"; then
      printf %s "$jdk_on_path"
      return 0
    fi
  fi
  set +f
  for jdk_folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME-/root}"/.sdkman/candidates/java/* \
    "${HOME-/root}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_fits "$jdk_folder"; then
      set -f
      printf %s "$jdk_folder"
      return 0
    fi
  done
  set -f
  return 1
}

if jdk_home=$(jdk_search); then
  JAVA_HOME=$jdk_home
  export JAVA_HOME
else
  echo "Tongxin needs a JDK $jdk_wanted or newer and found none." >&2
  echo "Install one, for example: apt-get install temurin-25-jdk (Debian, Adoptium's repository), brew install temurin, sdk install java 25-tem" >&2
  echo "or set JAVA_HOME to the folder of one that is there." >&2
  exit 1
fi
