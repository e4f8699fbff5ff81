package vn.donghanh.reference.place;

import java.io.Serializable;
import java.util.List;

/**
 * A recorded place with its current units.
 *
 * @param current the place itself while valid; empty when its successor is unknown
 */
public record PlaceSuccession(Place recorded, List<Place> current) implements Serializable {
    public PlaceSuccession {
        current = List.copyOf(current);
    }

    /** Whether the recorded place no longer exists as such. */
    public boolean hasChanged() {
        return recorded.ended() != null;
    }
}
