package vn.donghanh.reference;

import java.io.Serializable;
import java.util.List;

/**
 * A place as it was recorded, and what it is called today.
 *
 * @param current itself while it holds; empty where nobody knows what became of it
 */
public record PlaceSuccession(Place recorded, List<Place> current) implements Serializable {
    public PlaceSuccession {
        current = List.copyOf(current);
    }

    /** Whether it is called otherwise today, or lies in something else. */
    public boolean hasChanged() {
        return recorded.ended() != null;
    }
}
