package vn.donghanh.shared.web.conversion;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.Texts;

/** Converts amounts of money in whole đồng as users type them: 40000, 40.000, 40 000 đ, 40k, 40 nghìn. */
public class AmountConverter implements Converter<Long> {
    private static final Pattern CURRENCY = Pattern.compile("(?iu)\\s*(đồng|đ|vnd|d)$");
    private static final Pattern THOUSANDS = Pattern.compile("(?iu)\\s*(k|nghìn|ngàn)$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,12}|\\d{1,3}(?:[. ,\u00a0]\\d{3}){1,3}");
    private static final long THOUSAND = 1000;

    @Override
    public @Nullable Long getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return amount(typed.strip());
        } catch (NumberFormatException noAmount) {
            String text = ComponentFinder.withLabel(component, Texts.current().get("shared.message.amount"));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), noAmount);
        }
    }

    static long amount(String typed) {
        String text = CURRENCY.matcher(typed).replaceFirst("");
        boolean thousands = THOUSANDS.matcher(text).find();
        String digits = THOUSANDS.matcher(text).replaceFirst("").strip();
        if (!GROUPED.matcher(digits).matches()) {
            throw new NumberFormatException("not an amount");
        }
        long number = Long.parseLong(digits.replaceAll("\\D", ""));
        return thousands ? number * THOUSAND : number;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable Long amount) {
        return amount == null ? "" : format(amount, Texts.current().locale());
    }

    /** Returns an amount as it stands on every page: with its thousands apart, so that a zero too many is seen. */
    static String format(long amount, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(amount);
    }
}
