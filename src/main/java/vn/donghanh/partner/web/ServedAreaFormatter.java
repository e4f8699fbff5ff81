package vn.donghanh.partner.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.partner.AreaRow;
import vn.donghanh.reference.Place;
import vn.donghanh.reference.PlaceSuccession;
import vn.donghanh.shared.web.Texts;

/** The areas of organisations in words: by the names that hold today, with the old one where they moved. */
@Named
@ApplicationScoped
public class ServedAreaFormatter {
    @Inject
    Texts texts;

    /** What it is called today: one name, or all the units that it has become. */
    public String currentName(AreaRow area) {
        PlaceSuccession place = area.place();
        return place == null || place.current().isEmpty()
                ? area.name()
                : place.current().stream().map(Place::fullName).collect(Collectors.joining(", "));
    }

    /** What it lies in today, or what it was before; empty for a name that nobody has placed. */
    public String locationOrFormerName(AreaRow area) {
        PlaceSuccession place = area.place();
        if (place == null) {
            return "";
        }
        Place recorded = place.recorded();
        return place.hasChanged() ? texts.of("areas.before", recorded.label(), recorded.ended()) : recorded.path();
    }

    /** All of them in one line: what has become several units by its old name and their number. */
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
