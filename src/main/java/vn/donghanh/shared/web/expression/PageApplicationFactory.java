package vn.donghanh.shared.web.expression;

import jakarta.el.ExpressionFactory;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import org.jspecify.annotations.Nullable;

/** Gives Faces the {@link PageExpressionFactory}. */
public class PageApplicationFactory extends ApplicationFactory {
    private @Nullable Application application;

    public PageApplicationFactory(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
        if (application == null) {
            application = new PageApplication(getWrapped().getApplication());
        }
        return application;
    }

    @Override
    public synchronized void setApplication(Application replacement) {
        application = null;
        getWrapped().setApplication(replacement);
    }

    private static final class PageApplication extends ApplicationWrapper {
        private @Nullable ExpressionFactory expressions;

        PageApplication(Application wrapped) {
            super(wrapped);
        }

        @Override
        public synchronized ExpressionFactory getExpressionFactory() {
            if (expressions == null) {
                expressions = new PageExpressionFactory(super.getExpressionFactory());
            }
            return expressions;
        }
    }
}
