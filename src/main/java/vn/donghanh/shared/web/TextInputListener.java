package vn.donghanh.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;
import org.primefaces.component.password.Password;

/**
 * What is typed into any field of text is taken whole or refused in words, never cut. {@code maxlength} of a page's field says how much may be
 * typed; neither the browser nor PrimeFaces is told, for both would cut what is pasted without a word. {@link FieldComponent} counts below the field.
 *
 * <p>Blanks alone are nothing: a field that must not be empty says so. Line breaks are one sign, however the browser sends them. Signs that nobody sees and no answer could carry are taken out, and the person
 * who sent them is asked to read the text again.
 */
public class TextInputListener implements SystemEventListener {
    /** The attribute of a control that says how many signs it takes. */
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
        if (attributes.get(MAXLENGTH) instanceof Integer most && most > 0 && most < Integer.MAX_VALUE) {
            attributes.put(LIMIT, most);
            attributes.put(MAXLENGTH, input instanceof HtmlInputTextarea ? Integer.MAX_VALUE : Integer.MIN_VALUE);
        }
    }

    private static void check(FacesContext faces, UIInput input, String sent) {
        boolean secret = input instanceof Password;
        String text = secret ? sent : TextCharacters.removeInvisible(sent);
        input.setSubmittedValue(!secret && text.isBlank() ? "" : text);
        if (input.getAttributes().get(LIMIT) instanceof Integer most && text.length() > most) {
            refuse(faces, input, "shared.message.tooLong", most, text.length() - most);
        } else if (!secret
                && text.length() < TextCharacters.normaliseLineBreaks(sent).length()) {
            refuse(faces, input, "shared.message.unseen");
        }
    }

    private static void refuse(FacesContext faces, UIInput input, String key, Object... arguments) {
        String words = ComponentFinder.withLabel(
                input, CDI.current().select(Texts.class).get().of(key, arguments));
        faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        input.setValid(false);
        faces.validationFailed();
        faces.renderResponse();
    }
}
