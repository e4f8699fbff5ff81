package vn.donghanh.reference.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.reference.Place;
import vn.donghanh.reference.PlaceQueries;
import vn.donghanh.shared.web.Texts;

/** Places for the fields that ask for one: what to offer, and how an era is said. */
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

    /** "thành phố, đến 30/06/2025"; the type alone for what has always held as far as the record goes. */
    public String era(Place place) {
        String type = texts.get("AdminUnitType." + place.type() + ".lower");
        if (place.ended() == null) {
            return place.hasKnownStart() ? texts.of("place.era.since", type, place.since()) : type;
        }
        return place.hasKnownStart()
                ? texts.of("place.era.between", type, place.since(), place.ended())
                : texts.of("place.era.until", type, place.ended());
    }

    /** What it is called today, where that is another name or another parent; empty where nothing changed or nobody knows. */
    public String currentNames(Place place) {
        if (place.ended() == null) {
            return "";
        }
        String names = places.findCurrent(place.id()).stream().map(Place::label).collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : texts.of("place.today", names);
    }
}
