package vn.donghanh.house.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page as it is written, or a piece of text (with an empty {@code name}). {@code firstLine} and {@code lastLine} are those
 * of its start tag.
 */
record PageElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        String text,
        int firstLine,
        int lastLine,
        List<PageElement> children) {
    static final String FACELETS = "jakarta.faces.facelets";
    static final String OWN = "donghanh";

    boolean is(String namespaceAsked, String nameAsked) {
        return namespace.equals(namespaceAsked) && name.equals(nameAsked);
    }

    boolean isText() {
        return name.isEmpty();
    }

    @Nullable
    String attribute(String key) {
        return attributes.get(key);
    }

    /** The attributes without those that the caller has already processed. */
    Map<String, String> attributesBut(String... looked) {
        Map<String, String> rest = new LinkedHashMap<>(attributes);
        rest.keySet().removeAll(List.of(looked));
        return rest;
    }
}
