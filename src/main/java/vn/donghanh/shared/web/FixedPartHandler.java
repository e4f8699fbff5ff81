package vn.donghanh.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** The tag {@code dh:fixed}: its body is no part of the view, which is built for each request; {@link FixedPartComponent} builds it when its text is missing. */
public class FixedPartHandler extends ComponentHandler {
    public FixedPartHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
        ((FixedPartComponent) component).setBody(tag.getLocation().toString(), nextHandler, context);
    }
}
