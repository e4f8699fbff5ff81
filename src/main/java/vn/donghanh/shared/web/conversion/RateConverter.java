package vn.donghanh.shared.web.conversion;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.Texts;

/** Converts rates of interest, kept in hundredths of a per cent, as users type them: 6,6, 6.6, 6,60 %. */
public class RateConverter implements Converter<Integer> {
    private static final Pattern PER_CENT = Pattern.compile("\\s*%$");
    private static final Pattern RATE = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?");
    private static final int DIGITS = 2;

    @Override
    public @Nullable Integer getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return rate(typed.strip());
        } catch (NumberFormatException noRate) {
            String text = ComponentFinder.withLabel(component, Texts.current().get("shared.message.rate"));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), noRate);
        }
    }

    static int rate(String typed) {
        String text = PER_CENT.matcher(typed).replaceFirst("");
        if (!RATE.matcher(text).matches()) {
            throw new NumberFormatException("not a rate");
        }
        return new BigDecimal(text.replace(',', '.')).movePointRight(DIGITS).intValueExact();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable Integer rate) {
        return rate == null ? "" : format(rate);
    }

    /** Returns, for example, 6,6 for 660. */
    static String format(int rate) {
        return BigDecimal.valueOf(rate, DIGITS)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
