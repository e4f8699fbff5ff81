package vn.donghanh.shared.web.resource;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the styles, scripts and fonts of the application and of PrimeFaces as {@link StaticResource}: browsers keep
 * them, and a new version has a new URL. What every page needs is sent as one. Keeps what was found, resources and parts
 * of pages: looking for one costs an exception each time, since no folder of a language is named in the messages of
 * Faces, and a page needs two dozen.
 */
public class VersionedResourceHandler extends ResourceHandlerWrapper {
    private static final String OWN = "dh";
    private static final String PRIMEFACES = "primefaces";

    /** What is sent together with a file, in this order. */
    private static final Map<String, List<String>> JOINED = Map.of(
            "dh:frame.css", List.of("dh:tokens.css", "dh:icons.css", "dh:house.css", "primefaces:components.css"),
            "dh:frame.js", List.of("dh:cover.js", "dh:reauth.js", "dh:forms.js", "dh:keys.js", "dh:count.js"),
            "primefaces:jquery/jquery.js",
                    List.of(
                            "primefaces:jquery/jquery-plugins.js",
                            "primefaces:core.js",
                            "primefaces:components.js",
                            "primefaces:locales/locale-vi.js"));

    private static final Set<String> PARTS =
            JOINED.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private static final String SCRIPT_OF_FACES =
            ResourceHandler.FACES_SCRIPT_LIBRARY_NAME + ":" + ResourceHandler.FACES_SCRIPT_RESOURCE_NAME;

    /** The parameter with which a request names the folder of a language. */
    private static final String FOLDER = "loc";

    /** More than there are; what is found beyond them is looked for each time. */
    private static final int LIMIT = 2_000;

    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private final Map<String, ViewResource> viewResources = new ConcurrentHashMap<>();

    public VersionedResourceHandler(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return find(resources, key(name, library), () -> super.createResource(name, library), this::prepare);
    }

    @Override
    public @Nullable ViewResource createViewResource(FacesContext context, String name) {
        return find(viewResources, name, () -> super.createViewResource(context, name), UnaryOperator.identity());
    }

    /** A part of a joined file is on the page already; PrimeFaces sends forms in place of the script of Faces. */
    @Override
    public boolean isResourceRendered(FacesContext context, String name, String library) {
        String key = key(name, library);
        return PARTS.contains(key) || key.equals(SCRIPT_OF_FACES) || super.isResourceRendered(context, name, library);
    }

    private static String key(String name, @Nullable String library) {
        return library + ":" + name;
    }

    private static <R> @Nullable R find(
            Map<String, R> found, String key, Supplier<@Nullable R> search, UnaryOperator<R> prepare) {
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
        if (resource == null || found.size() >= LIMIT) {
            return resource;
        }
        R prepared = prepare.apply(resource);
        found.put(key, prepared);
        return prepared;
    }

    private Resource prepare(Resource resource) {
        String library = resource.getLibraryName();
        if (!OWN.equals(library) && !PRIMEFACES.equals(library)) {
            return resource;
        }
        String key = key(resource.getResourceName(), library);
        return new StaticResource(
                resource,
                JOINED.getOrDefault(key, List.of()).stream().map(this::part).toList());
    }

    private Resource part(String key) {
        int colon = key.indexOf(':');
        return super.createResource(key.substring(colon + 1), key.substring(0, colon));
    }
}
