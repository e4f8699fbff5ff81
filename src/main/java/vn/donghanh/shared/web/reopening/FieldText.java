package vn.donghanh.shared.web.reopening;

import jakarta.faces.application.Application;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.selectitems.SelectItemsCollector;
import org.primefaces.component.autocomplete.AutoComplete;
import org.primefaces.component.password.Password;
import org.primefaces.util.ComponentUtils;
import vn.donghanh.shared.web.TextCharacters;
import vn.donghanh.shared.web.Texts;

/** The content of one field: as a browser sends it, and as a person reads it. */
final class FieldText {
    /** On a field that begins with a value of the day, of the address or of what was chosen last: another beginning is no change. */
    private static final String BEGUN = "data-dh-begun";

    private final FacesContext faces;
    private final UIInput input;

    FieldText(FacesContext faces, UIInput input) {
        this.faces = faces;
        this.input = input;
    }

    /** Whether what the field holds can be shown and compared. */
    static boolean isShown(UIComponent component) {
        return component instanceof UIInput
                && !(component instanceof UIViewParameter)
                && !(component instanceof HtmlInputHidden)
                && !(component instanceof HtmlInputFile)
                && !(component instanceof HtmlInputSecret)
                && !(component instanceof Password)
                && !component.getPassThroughAttributes().containsKey(BEGUN);
    }

    /** Returns what the field holds, as a browser that changes nothing sends it. */
    String held() {
        Object value = input.getValue();
        if (input instanceof UISelectBoolean) {
            return Boolean.TRUE.equals(value) ? "true" : "";
        }
        if (input instanceof UISelectMany) {
            return joined(elements(value).map(this::written));
        }
        return cleaned(written(value));
    }

    /** Returns what was sent, once the field has taken it from the request; null when it was not among what was sent. */
    @Nullable
    String sent() {
        Object submitted = input.getSubmittedValue();
        if (submitted instanceof Object[] several) {
            return joined(Arrays.stream(several).filter(Objects::nonNull).map(Object::toString));
        }
        if (input instanceof UISelectBoolean && "false".equals(String.valueOf(submitted))) {
            return "";
        }
        return submitted == null ? null : cleaned(submitted.toString());
    }

    /** Returns one of these texts as a person reads it on the page. */
    String readable(String text) {
        Texts texts = Texts.current();
        if (input instanceof UISelectBoolean) {
            return texts.get(text.isEmpty() ? "shared.changed.unticked" : "shared.changed.ticked");
        }
        if (text.isEmpty()) {
            return texts.get("shared.changed.empty");
        }
        if (input instanceof UISelectOne || input instanceof UISelectMany) {
            List<String> codes = text.lines().toList();
            return items().filter(item -> codes.contains(written(item.getValue())))
                    .map(SelectItem::getLabel)
                    .collect(Collectors.joining("; "));
        }
        return input instanceof AutoComplete suggestions ? suggested(suggestions, text) : text;
    }

    private Stream<SelectItem> items() {
        return SelectItemsCollector.collectFromParent(faces, input).stream()
                .flatMap(item -> item instanceof SelectItemGroup group
                        ? Arrays.stream(group.getSelectItems())
                        : Stream.of(item));
    }

    private String suggested(AutoComplete suggestions, String text) {
        try {
            Object value = ComponentUtils.getConvertedValue(faces, input, text);
            faces.getExternalContext().getRequestMap().put(suggestions.getVar(), value);
            return String.valueOf(suggestions.getItemLabel());
        } catch (ConverterException notOffered) {
            return text;
        } finally {
            faces.getExternalContext().getRequestMap().remove(suggestions.getVar());
        }
    }

    private static Stream<?> elements(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream()
                : value instanceof Object[] several ? Arrays.stream(several) : Stream.empty();
    }

    @SuppressWarnings("unchecked") // a converter of Faces takes any object
    private String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        Application application = faces.getApplication();
        Converter<Object> converter =
                input.getConverter() != null ? input.getConverter() : application.createConverter(value.getClass());
        String text = converter == null ? value.toString() : converter.getAsString(faces, input, value);
        return text == null ? "" : text;
    }

    /** Browsers send line breaks in another way than they get them. */
    static String cleaned(String text) {
        return TextCharacters.removeInvisible(text).strip();
    }

    private static String joined(Stream<String> codes) {
        return codes.filter(code -> !code.isEmpty()).sorted().collect(Collectors.joining("\n"));
    }
}
