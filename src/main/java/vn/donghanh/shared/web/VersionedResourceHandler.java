package vn.donghanh.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds a content hash to the URLs of the application's styles, scripts and fonts: browsers may cache them, and a new
 * version has a new URL.
 */
public class VersionedResourceHandler extends ResourceHandlerWrapper {
    static final String LIBRARY = "dh";
    private final Map<String, String> stamps = new ConcurrentHashMap<>();

    public VersionedResourceHandler(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return stamped(super.createResource(name, library));
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        return stamped(super.createResource(name, library, contentType));
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
