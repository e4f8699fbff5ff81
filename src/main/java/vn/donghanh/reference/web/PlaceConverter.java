package vn.donghanh.reference.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;

/** Converts places by id. Text that was typed but not selected is converted to null. */
public class PlaceConverter implements Converter<Place> {
    @Override
    public @Nullable Place getAsObject(FacesContext faces, UIComponent component, @Nullable String id) {
        if (id == null || !id.matches("\\d{1,7}")) {
            return null;
        }
        return CDI.current()
                .select(PlaceQueries.class)
                .get()
                .find(Integer.parseInt(id))
                .orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable Place place) {
        return place == null ? "" : String.valueOf(place.id());
    }
}
