package vn.donghanh.partner.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.partner.AreaRow;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceSuccession;
import vn.donghanh.shared.web.Texts;

/** Formats served areas by the current names of their units, with the former name where a unit changed. */
@Named
@ApplicationScoped
public class ServedAreaFormatter {
    @Inject
    Texts texts;

    /** Returns the current name: one unit, or all units into which it was split. */
    public String currentName(AreaRow area) {
        PlaceSuccession place = area.place();
        return place == null || place.current().isEmpty()
                ? area.name()
                : place.current().stream().map(Place::fullName).collect(Collectors.joining(", "));
    }

    /** Returns the parent units of the area or, if it changed, its former name; empty for an area without a unit. */
    public String locationOrFormerName(AreaRow area) {
        PlaceSuccession place = area.place();
        if (place == null) {
            return "";
        }
        Place recorded = place.recorded();
        return place.hasChanged() ? texts.of("areas.before", recorded.label(), recorded.ended()) : recorded.path();
    }

    /** Returns all areas in one line. A unit that was split is shown by its former name and the number of new units. */
    public String summary(List<AreaRow> areas) {
        return areas.stream().map(this::shortName).collect(Collectors.joining("; "));
    }

    private String shortName(AreaRow area) {
        PlaceSuccession place = area.place();
        if (place == null) {
            return area.name();
        }
        String old = place.recorded().fullName();
        if (!place.hasChanged()) {
            return old;
        }
        return switch (place.current().size()) {
            case 0 -> texts.of("areas.brief.gone", old);
            case 1 -> texts.of("areas.brief.one", place.current().get(0).fullName(), old);
            default -> texts.of("areas.brief.several", old, place.current().size());
        };
    }
}
