package vn.donghanh.shared.web.reopening;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
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
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form whose view state is gone, for example with the server that had it: its page is opened as by its address, and its fields show what was sent. Nothing is carried
 * out; the page says so, and the next press of the button sends it.
 */
public class ReopenedForm implements SystemEventListener {
    private static final String SENT = "dh.sent";

    /** Answers a form with its page, opened anew. */
    public static void show(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Map<String, String[]> sent = Map.copyOf(request.getParameterMap());
        Set<String> ofTheAddress = namesIn(request.getQueryString());
        Map<String, String[]> asked = new HashMap<>(sent);
        asked.keySet().retainAll(ofTheAddress);
        request.setAttribute(SENT, sent);
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
            enterAll(faces);
        } finally {
            external.setRequest(opened);
        }
        String text = faces.getApplication()
                .evaluateExpressionGet(faces, "#{msg['shared.message.shownAgain']}", String.class);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Some fields are on the page only after others are filled in. */
    private static void enterAll(FacesContext faces) {
        VisitContext rendered = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        Set<String> entered = new HashSet<>();
        int before;
        do {
            before = entered.size();
            faces.getViewRoot().visitTree(rendered, (visit, component) -> {
                if (component instanceof UIForm) {
                    boolean isSent = faces.getExternalContext()
                            .getRequestParameterMap()
                            .containsKey(component.getClientId(faces));
                    return isSent ? VisitResult.ACCEPT : VisitResult.REJECT;
                }
                if (component instanceof UIInput input
                        && !(component instanceof UIViewParameter)
                        && entered.add(input.getClientId(faces))) {
                    enter(faces, input);
                }
                return VisitResult.ACCEPT;
            });
        } while (entered.size() > before);
    }

    /** What is wrong is shown as it was typed, and is named when it is sent. */
    private static void enter(FacesContext faces, UIInput input) {
        input.decode(faces);
        input.processValidators(faces);
        if (input.isValid()) {
            input.updateModel(faces);
        }
        input.setValid(true);
        for (Iterator<FacesMessage> refusals = faces.getMessages(input.getClientId(faces)); refusals.hasNext(); ) {
            refusals.next();
            refusals.remove();
        }
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
