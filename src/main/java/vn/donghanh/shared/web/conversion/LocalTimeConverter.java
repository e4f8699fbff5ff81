package vn.donghanh.shared.web.conversion;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.Texts;

/** Converts times as users type them: 14:05, 14h05, 14.05, 1405, 9h, 14 giờ 30. Applies to every LocalTime field. */
public class LocalTimeConverter implements Converter<LocalTime> {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2}) ?(?:[:hHgG.]|giờ)? ?(\\d{2})?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public @Nullable LocalTime getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return time(typed.strip());
        } catch (DateTimeException noSuchTime) {
            String text = ComponentFinder.withLabel(component, Texts.current().get("shared.message.hour"));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), noSuchTime);
        }
    }

    static LocalTime time(String typed) {
        Matcher part = TYPED.matcher(typed);
        if (!part.matches()) {
            throw new DateTimeException("not a time");
        }
        return LocalTime.of(
                Integer.parseInt(part.group(1)), part.group(2) == null ? 0 : Integer.parseInt(part.group(2)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalTime time) {
        return time == null ? "" : WRITTEN.format(time);
    }
}
