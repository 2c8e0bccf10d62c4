package org.peptideadvisor.web.pages;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.pages.PageAssets.PageAsset;

/** Serves the files that pages are made with. They say nothing of anybody. */
@Path("/assets")
public class AssetResource {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final EditorScript editor;

    AssetResource(EditorScript editor) {
        this.editor = editor;
    }

    /** A file by its name with its digest. */
    @GET
    @OpenToAll
    @Compressed
    @Path("/{file}")
    public Response file(@RestPath String file) {
        PageAsset own = PageAssets.find(file);
        PageAsset asset = own == null ? editor.find(file) : own;
        return asset == null
                ? ProblemDetails.of(ProblemType.NOT_FOUND).response()
                : Response.ok(asset.bytes(), asset.type())
                        .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                        .build();
    }
}
