package vn.donghanh.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIPanel;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.FaceletHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The component {@code dh:fixed}: a part of the frame of every page that depends on the language and on the value of its attribute {@code by}, on
 * nothing else. It is written once for each of these and kept. Its body has no form of Faces, no field and nothing of a case or client.
 */
@FacesComponent(FixedPartComponent.TYPE)
public class FixedPartComponent extends UIComponentBase {
    static final String TYPE = "dh.Fixed";

    private String place = "";
    private @Nullable FaceletHandler body;

    @Override
    public String getFamily() {
        return TYPE;
    }

    void setBody(String location, FaceletHandler handler) {
        place = location;
        body = handler;
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        Object by = getAttributes().get("by");
        List<Object> key = List.of(place, faces.getViewRoot().getLocale(), by == null ? "" : by);
        FixedParts parts = FixedParts.in(faces);
        String part = parts.find(key);
        if (part == null) {
            part = writeBody(faces);
            parts.add(key, part);
        }
        faces.getResponseWriter().write(part);
    }

    private String writeBody(FacesContext faces) throws IOException {
        UIComponent root = new UIPanel();
        root.setId("fixed");
        FaceletContext context = (FaceletContext) faces.getAttributes().get(FaceletContext.FACELET_CONTEXT_KEY);
        if (body != null) {
            body.apply(context, root);
        }
        ResponseWriter page = faces.getResponseWriter();
        StringWriter part = new StringWriter();
        ResponseWriter writer = page.cloneWithWriter(part);
        faces.setResponseWriter(writer);
        try {
            for (UIComponent child : root.getChildren()) {
                child.encodeAll(faces);
            }
            writer.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        return part.toString();
    }
}
