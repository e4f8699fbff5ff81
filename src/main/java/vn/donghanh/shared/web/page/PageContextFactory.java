package vn.donghanh.shared.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;

/** Gives each request its {@link PageContext}. */
public class PageContextFactory extends ExternalContextFactory {
    public PageContextFactory(ExternalContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) {
        return new PageContext(getWrapped().getExternalContext(context, request, response));
    }
}
