package vn.donghanh.reference.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.web.Texts;

/** Searches and formats places for input fields. */
@Named
@ApplicationScoped
public class PlaceFormatter {
    @Inject
    PlaceQueries places;

    @Inject
    Texts texts;

    public List<Place> search(String typed) {
        return places.search(typed);
    }

    /** Formats type and validity: "thành phố, đến 30/06/2025"; the type alone for units valid throughout the recorded history. */
    public String era(Place place) {
        String type = texts.get("AdminUnitType." + place.type() + ".lower");
        if (place.ended() == null) {
            return place.hasKnownStart() ? texts.of("place.era.since", type, place.since()) : type;
        }
        return place.hasKnownStart()
                ? texts.of("place.era.between", type, place.since(), place.ended())
                : texts.of("place.era.until", type, place.ended());
    }

    /** Returns the current names of a former unit; empty when it is still valid or its successor is unknown. */
    public String currentNames(Place place) {
        if (place.ended() == null) {
            return "";
        }
        String names = places.findCurrent(place.id()).stream().map(Place::label).collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : texts.of("place.today", names);
    }
}
