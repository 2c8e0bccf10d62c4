package org.peptideadvisor.web.pages;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.pages.PageAssets.PageAsset;

/** The editor of texts, which is bundled when the service is built, and served as the other files of pages are. Immutable. */
@Singleton
public final class EditorScript {

    /** The folder below {@code resources/web} that is bundled. */
    private static final String FOLDER = "app";

    private static final String PACKED = "META-INF/resources";

    private final String name;
    private final @Nullable PageAsset asset;

    EditorScript(Bundle bundle) {
        String path = bundle.script(FOLDER);
        this.asset = path == null ? null : read(PACKED + path);
        this.name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its address; empty where it was not built. */
    public String address() {
        return asset == null ? "" : PageAssets.FOLDER + name;
    }

    @Nullable
    PageAsset find(String file) {
        return file.equals(name) ? asset : null;
    }

    private static @Nullable PageAsset read(String file) {
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return bytes == null ? null : new PageAsset(PageAssets.SCRIPT, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the program can be read", e);
        }
    }
}
