package vn.donghanh.shared.web.conversion;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.Texts;

/** Converts months as users type them: 3/2027, 03-2027, 032027. Applies to every YearMonth field. */
public class YearMonthConverter implements Converter<YearMonth> {
    private static final Pattern TYPED =
            Pattern.compile("(0?[1-9]|1[0-2])[/.\\- ]([12]\\d{3})|(0[1-9]|1[0-2])([12]\\d{3})");

    @Override
    public @Nullable YearMonth getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        YearMonth month = read(typed.strip());
        if (month == null) {
            String text = ComponentFinder.withLabel(component, Texts.current().get("shared.message.month"));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
        return month;
    }

    static @Nullable YearMonth read(String typed) {
        Matcher part = TYPED.matcher(typed);
        if (!part.matches()) {
            return null;
        }
        int first = part.group(1) != null ? 1 : 3;
        return YearMonth.of(Integer.parseInt(part.group(first + 1)), Integer.parseInt(part.group(first)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable YearMonth month) {
        return month == null ? "" : String.format("%02d/%d", month.getMonthValue(), month.getYear());
    }
}
