package vn.donghanh.shared.web.reopening;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.Texts;

/**
 * A form whose view state is gone, for example with the server that had it, or whose record somebody else saved first: its page is opened as by its address, and its fields
 * show what was sent. What changed meanwhile is said at its field. Nothing is carried out; the page says so, and the next press of the button sends it.
 */
public class ReopenedForm implements SystemEventListener {
    /** The view state of the form is not known: message of its page, opened anew. */
    public static final String GONE = "shared.message.shownAgain";

    /** Somebody else saved first: message of the page, opened anew. */
    public static final String OVERTAKEN = "shared.message.overtaken";

    private static final String SENT = "dh.sent";
    private static final String REASON = "dh.sent.reason";
    private static final String FORM = "dh.sent.form";
    private static final String SHOWN = "dh.sent.shown";
    private static final String RENEWED = "dh.shown.renewed";
    private static final String LEFT = "dh.sent.left";

    /**
     * Answers a form with its page, opened anew.
     *
     * @param reason key of the message that says why nothing was done
     */
    public static void show(FacesContext faces, String reason) throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Map<String, String[]> sent = Map.copyOf(request.getParameterMap());
        Set<String> ofTheAddress = namesIn(request.getQueryString());
        Map<String, String[]> asked = new HashMap<>(sent);
        asked.keySet().retainAll(ofTheAddress);
        request.setAttribute(SENT, sent);
        request.setAttribute(REASON, reason);
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        try {
            request.getRequestDispatcher(address)
                    .forward(new Reading(unwrapped(request), asked), (HttpServletResponse) external.getResponse());
        } catch (ServletException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    /** Without what already names the file of the page in place of its address. */
    private static HttpServletRequest unwrapped(HttpServletRequest request) {
        return request instanceof HttpServletRequestWrapper wrapper
                ? unwrapped((HttpServletRequest) wrapper.getRequest())
                : request;
    }

    private static Set<String> namesIn(@Nullable String query) {
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8))
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Before the page is rendered, when it is complete. */
    @Override
    @SuppressWarnings("unchecked") // put there above
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        ExternalContext external = faces.getExternalContext();
        Object sent = external.getRequestMap().remove(SENT);
        if (sent == null) {
            return;
        }
        HttpServletRequest opened = (HttpServletRequest) external.getRequest();
        external.setRequest(new Reading(opened, (Map<String, String[]>) sent));
        try {
            ReopenedFields fields = new ReopenedFields(faces);
            fields.enter();
            String reason = fields.isOvertaken()
                    ? OVERTAKEN
                    : String.valueOf(external.getRequestMap().get(REASON));
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, Texts.current().get(reason), null));
            fields.changes().forEach(change -> faces.addMessage(change.field(), change));
            external.getRequestMap().put(FORM, fields.form());
            external.getRequestMap().put(SHOWN, fields.opened());
            external.getRequestMap().put(LEFT, fields.left());
        } finally {
            external.setRequest(opened);
        }
    }

    /** What the fields show now is what is saved: called by a page that saves all of its form and stays. */
    public static void renew() {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(RENEWED, true);
    }

    static boolean isRenewed(FacesContext faces) {
        return faces.getExternalContext().getRequestMap().containsKey(RENEWED);
    }

    /** Returns what the fields of a form held before what was sent was entered; null on any other page, and of another form. */
    static @Nullable ShownValues shownBy(FacesContext faces, UIForm form) {
        return id(faces).equals(form.getClientId(faces))
                ? (ShownValues) faces.getExternalContext().getRequestMap().get(SHOWN)
                : null;
    }

    /** Returns the words that were typed into fields which the page opened anew does not have. */
    @SuppressWarnings("unchecked") // put there above
    public static List<String> left(FacesContext faces) {
        return (List<String>) faces.getExternalContext().getRequestMap().getOrDefault(LEFT, List.of());
    }

    /** Returns the id of the form whose fields show what was sent to a page before this one; empty on any other page. */
    public static String id(FacesContext faces) {
        return String.valueOf(faces.getExternalContext().getRequestMap().getOrDefault(FORM, ""));
    }

    /** The same request, as one that reads, with these parameters. */
    private static final class Reading extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        Reading(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
