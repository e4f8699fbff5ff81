package vn.donghanh.house.pages;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Type;
import java.util.Map;

/** The implicit objects of the expression language and of Faces. */
final class ImplicitObjects {
    static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("request", HttpServletRequest.class),
            Map.entry("session", HttpSession.class),
            Map.entry("facesContext", FacesContext.class),
            Map.entry("externalContext", ExternalContext.class),
            Map.entry("view", UIViewRoot.class),
            Map.entry("param", Types.of(Map.class, String.class, String.class)),
            Map.entry("resource", Types.of(Map.class, String.class, String.class)),
            Map.entry("component", Types.UNKNOWN),
            Map.entry("cc", Types.UNKNOWN));

    /** The position within a repetition ({@code varStatus}). */
    public interface Position {
        int getIndex();

        boolean isFirst();

        boolean isLast();

        boolean isEven();

        boolean isOdd();
    }

    private ImplicitObjects() {}
}
