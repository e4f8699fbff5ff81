package vn.donghanh.shared.web;

import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The written parts of {@link FixedPartComponent}: the last ones that were used. */
final class FixedParts {
    private static final String ATTRIBUTE = "dh.fixed";
    /** A thousand parts of at most 6,000 letters: each role sees a menu of its own on each of its pages, with its own numbers, and the tabs of a case. */
    private static final int MOST = 1_000;

    private final Map<Object, FixedPart> parts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, FixedPart> eldest) {
            return size() > MOST;
        }
    };

    static FixedParts in(FacesContext faces) {
        return (FixedParts)
                faces.getExternalContext().getApplicationMap().computeIfAbsent(ATTRIBUTE, name -> new FixedParts());
    }

    synchronized @Nullable FixedPart find(Object key) {
        return parts.get(key);
    }

    synchronized void add(Object key, FixedPart part) {
        parts.put(key, part);
    }
}
