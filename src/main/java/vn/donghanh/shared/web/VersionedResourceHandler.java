package vn.donghanh.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a content hash to the URLs of the application's styles, scripts and fonts: browsers may cache them, and a new
 * version has a new URL. Keeps what was found, resources and parts of pages: looking for one costs an exception each time, since no folder of a
 * language is named in the messages of Faces, and a page needs two dozen.
 */
public class VersionedResourceHandler extends ResourceHandlerWrapper {
    static final String LIBRARY = "dh";
    /** The parameter with which a request names the folder of a language. */
    private static final String FOLDER = "loc";

    /** More than there are; what is found beyond them is looked for each time. */
    private static final int LIMIT = 2_000;

    private final Map<String, String> stamps = new ConcurrentHashMap<>();
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private final Map<String, ViewResource> viewResources = new ConcurrentHashMap<>();

    public VersionedResourceHandler(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return find(resources, library + ":" + name, () -> stamped(super.createResource(name, library)));
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        return stamped(super.createResource(name, library, contentType));
    }

    @Override
    public @Nullable ViewResource createViewResource(FacesContext context, String name) {
        return find(viewResources, name, () -> super.createViewResource(context, name));
    }

    private static <R> @Nullable R find(Map<String, R> found, String key, Supplier<@Nullable R> search) {
        if (FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey(FOLDER)) {
            return search.get();
        }
        R known = found.get(key);
        if (known != null) {
            return known;
        }
        R resource = search.get();
        if (resource != null && found.size() < LIMIT) {
            found.put(key, resource);
        }
        return resource;
    }

    private @Nullable Resource stamped(@Nullable Resource resource) {
        return resource != null && LIBRARY.equals(resource.getLibraryName())
                ? new VersionedResource(resource)
                : resource;
    }

    private static String stamp(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new FacesException(unreadable);
        }
    }

    private class VersionedResource extends ResourceWrapper {
        VersionedResource(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String stamp = stamps.get(getResourceName());
            if (stamp == null) {
                // not computeIfAbsent: a style sheet resolves the URLs of its fonts while its hash is computed
                stamp = stamp(getWrapped());
                stamps.put(getResourceName(), stamp);
            }
            return getWrapped().getRequestPath() + "&v=" + stamp;
        }
    }
}
