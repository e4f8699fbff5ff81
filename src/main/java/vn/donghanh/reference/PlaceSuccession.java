package vn.donghanh.reference;

import java.io.Serializable;
import java.util.List;

/**
 * A place as it was recorded, and what it is called today.
 *
 * @param today itself while it holds; empty where nobody knows what became of it
 */
public record PlaceSuccession(Place recorded, List<Place> today) implements Serializable {
    public PlaceSuccession {
        today = List.copyOf(today);
    }

    /** Whether it is called otherwise today, or lies in something else. */
    public boolean moved() {
        return recorded.ended() != null;
    }
}
