package vn.donghanh.shared.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.FacesLocal;

/**
 * Gives beans the values of {@link PathValue} and {@link QueryValue}. Each producer is told by the container for which field it is asked; OmniFaces'
 * {@code @Param} looks for that itself and takes a stack trace for each field.
 */
@ApplicationScoped
public class AddressValues {
    @Produces
    @PathValue(0)
    static @Nullable String pathText(InjectionPoint field) {
        return inPath(
                FacesContext.getCurrentInstance(), at(field, PathValue.class).value());
    }

    @Produces
    @PathValue(0)
    static @Nullable Long pathNumber(InjectionPoint field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String name = field.getMember().getName();
        return convert(faces, name, inPath(faces, at(field, PathValue.class).value()), Long.class);
    }

    @Produces
    @QueryValue("")
    static @Nullable String queryText(InjectionPoint field) {
        return inQuery(
                FacesContext.getCurrentInstance(), at(field, QueryValue.class).value());
    }

    @Produces
    @QueryValue("")
    static @Nullable Integer queryNumber(InjectionPoint field) {
        return query(field, Integer.class);
    }

    @Produces
    @QueryValue("")
    static @Nullable Long queryLongNumber(InjectionPoint field) {
        return query(field, Long.class);
    }

    @Produces
    @QueryValue("")
    static @Nullable Boolean queryFlag(InjectionPoint field) {
        return query(field, Boolean.class);
    }

    /** Returns the value of a field with {@link QueryValue} as Faces converts it; for the producer of another type. */
    public static <T> @Nullable T query(InjectionPoint field, Class<T> type) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String name = at(field, QueryValue.class).value();
        return convert(faces, name, inQuery(faces, name), type);
    }

    private static <A extends Annotation> A at(InjectionPoint field, Class<A> qualifier) {
        return Objects.requireNonNull(field.getAnnotated().getAnnotation(qualifier));
    }

    private static @Nullable String inPath(FacesContext faces, int index) {
        String path = FacesLocal.getRequestPathInfo(faces);
        if (path == null || path.isEmpty()) {
            return null;
        }
        String[] parts = (path.charAt(0) == '/' ? path.substring(1) : path).split("/", -1);
        return index < parts.length ? textOrNull(parts[index]) : null;
    }

    private static @Nullable String inQuery(FacesContext faces, String name) {
        return textOrNull(faces.getExternalContext().getRequestParameterMap().get(name));
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Says in a message of the page what is wrong, under the name that the value has in the address. */
    @SuppressWarnings("unchecked") // the converter of a type makes objects of it
    private static <T> @Nullable T convert(FacesContext faces, String name, @Nullable String text, Class<T> type) {
        if (text == null) {
            return null;
        }
        UIOutput named = new UIOutput();
        named.getAttributes().put("label", name);
        Converter<T> converter = faces.getApplication().createConverter(type);
        try {
            return converter.getAsObject(faces, named, text);
        } catch (ConverterException wrong) {
            faces.addMessage(faces.getViewRoot().getClientId(faces), wrong.getFacesMessage());
            faces.validationFailed();
            return null;
        }
    }
}
