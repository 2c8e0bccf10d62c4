package org.peptideadvisor.release.git;

import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Keeps the settings of whoever runs the program, and of its machine, out of the repository: no file of theirs and no variable is read. */
final class GitIsolation {

    private static final String COARSE_TIMES = "2 s";
    private static final Set<String> LEFT_OUT = Set.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME");

    static {
        SystemReader.setInstance(new SilentReader(SystemReader.getInstance()));
    }

    private GitIsolation() {}

    /** Call it before anything of JGit is used. */
    static void begin() {
        // what is to be done is done when the class is loaded
    }

    private static final class SilentReader extends SystemReader.Delegate {

        SilentReader(SystemReader own) {
            super(own);
        }

        @Override
        public @Nullable String getenv(String variable) {
            return variable.startsWith("GIT_") || LEFT_OUT.contains(variable) ? null : super.getenv(variable);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return new NoSettings(parent, fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return new NoSettings(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
            return new NoSettings(parent, fs);
        }
    }

    /**
     * Settings of which there are none, and which are kept nowhere, but for one: times of files are taken for as coarse as those of any file system. To
     * measure how fine they are would take seconds of a first start.
     */
    private static final class NoSettings extends FileBasedConfig {

        NoSettings(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? COARSE_TIMES
                    : super.getString(section, subsection, name);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // there is no file
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
