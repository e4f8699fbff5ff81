package vn.donghanh.shared.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives each page its {@link PageWriter}. */
public class PageRenderKitFactory extends RenderKitFactory {
    private final Map<String, RenderKit> kits = new ConcurrentHashMap<>();

    public PageRenderKitFactory(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(@Nullable FacesContext faces, String id) {
        return kits.computeIfAbsent(id, name -> new Writing(getWrapped().getRenderKit(faces, name)));
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Writing extends RenderKitWrapper {
        Writing(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, @Nullable String types, @Nullable String encoding) {
            return new PageWriter(super.createResponseWriter(writer, types, encoding));
        }
    }
}
