package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;
import org.primefaces.component.password.Password;

/**
 * Validates the length of every text field: text is accepted completely or refused with one message, never truncated. The
 * page's {@code maxlength} sets the limit, but is not passed to the browser or PrimeFaces, which would truncate pasted
 * text silently. {@link FieldComponent} counts below the field.
 *
 * <p>Blanks alone count as empty. Line breaks are one character, however the browser sends them. Invisible characters
 * that no response could carry are removed, and the user is asked to check the text.
 */
public class TextInputListener implements SystemEventListener {
    /** The attribute with the maximum number of characters. */
    static final String LIMIT = "limit";

    private static final String MAXLENGTH = "maxlength";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof HtmlInputText || source instanceof HtmlInputTextarea;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIInput input = (UIInput) event.getSource();
        if (event instanceof PostAddToViewEvent) {
            moveLimit(input);
        } else if (input.getSubmittedValue() instanceof String text && !text.isEmpty()) {
            check(event.getFacesContext(), input, text);
        }
    }

    private static void moveLimit(UIInput input) {
        Map<String, Object> attributes = input.getAttributes();
        if (attributes.get(MAXLENGTH) instanceof Integer limit && limit > 0 && limit < Integer.MAX_VALUE) {
            attributes.put(LIMIT, limit);
            attributes.put(MAXLENGTH, input instanceof HtmlInputTextarea ? Integer.MAX_VALUE : Integer.MIN_VALUE);
        }
    }

    private static void check(FacesContext faces, UIInput input, String submitted) {
        boolean secret = input instanceof Password;
        String text = secret ? submitted : TextCharacters.removeInvisible(submitted);
        input.setSubmittedValue(!secret && text.isBlank() ? "" : text);
        if (input.getAttributes().get(LIMIT) instanceof Integer limit && text.length() > limit) {
            refuseTooLong(faces, input, text, limit);
        } else if (!secret
                && text.length() < TextCharacters.normaliseLineBreaks(submitted).length()) {
            refuse(faces, input, "shared.message.unseen");
        }
    }

    /** Refuses text above the limit; what is no number or day at all is refused as that when it is converted, and once. */
    private static void refuseTooLong(FacesContext faces, UIInput input, String text, int limit) {
        try {
            faces.getRenderKit()
                    .getRenderer(input.getFamily(), input.getRendererType())
                    .getConvertedValue(faces, input, text);
        } catch (ConverterException malformed) {
            return;
        }
        refuse(faces, input, "shared.message.tooLong", limit, text.length() - limit);
    }

    private static void refuse(FacesContext faces, UIInput input, String key, Object... arguments) {
        String message = ComponentFinder.withLabel(input, Texts.current().of(key, arguments));
        faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        input.setValid(false);
        faces.validationFailed();
        faces.renderResponse();
    }
}
