package vn.donghanh.shared.web;

import jakarta.el.VariableMapper;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The component {@code dh:fixed}: a part of the frame of every page that depends on the language and on the value of its attribute {@code by}, on
 * nothing else. It is written once for each of these and kept. Its body has no form of Faces, no field and nothing of a case or client.
 *
 * <p>What differs on each page, such as the number of a case in the links of its tabs, is the value of its attribute {@code fill}: it is not kept, and stands wherever the body names
 * {@code slot}, in a text or an attribute.
 */
@FacesComponent(FixedPartComponent.TYPE)
public class FixedPartComponent extends UIComponentBase {
    static final String TYPE = "dh.Fixed";

    private static final String SLOT = "slot";

    private String place = "";
    private @Nullable FaceletHandler body;
    private @Nullable FaceletContext context;
    private @Nullable VariableMapper variables;

    @Override
    public String getFamily() {
        return TYPE;
    }

    /** @param built where the tag stands: the body sees the parameters of the page there */
    void setBody(String location, FaceletHandler handler, FaceletContext built) {
        place = location;
        body = handler;
        context = built;
        variables = built.getVariableMapper();
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        Object by = getAttributes().get("by");
        List<Object> key = List.of(place, faces.getViewRoot().getLocale(), by == null ? "" : by);
        FixedParts parts = FixedParts.in(faces);
        FixedPart part = parts.find(key);
        if (part == null) {
            part = FixedPart.of(writeBody(faces));
            parts.add(key, part);
        }
        part.write(faces.getResponseWriter(), Objects.toString(getAttributes().get("fill"), ""));
    }

    private String writeBody(FacesContext faces) throws IOException {
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        request.put(SLOT, FixedPart.SLOT);
        try {
            return written(faces, build());
        } finally {
            request.remove(SLOT);
        }
    }

    private UIComponent build() throws IOException {
        UIComponent root = new UIPanel();
        root.setId("fixed");
        if (body != null && context != null) {
            VariableMapper page = context.getVariableMapper();
            context.setVariableMapper(variables);
            try {
                body.apply(context, root);
            } finally {
                context.setVariableMapper(page);
            }
        }
        return root;
    }

    private static String written(FacesContext faces, UIComponent root) throws IOException {
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
