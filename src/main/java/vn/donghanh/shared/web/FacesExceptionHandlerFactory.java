package vn.donghanh.shared.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Wraps the exception handler of Faces in {@link FacesExceptionHandler}. */
public class FacesExceptionHandlerFactory extends ExceptionHandlerFactory {
    public FacesExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesExceptionHandler(getWrapped().getExceptionHandler());
    }
}
