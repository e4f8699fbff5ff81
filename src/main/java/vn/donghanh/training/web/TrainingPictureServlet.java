package vn.donghanh.training.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;
import vn.donghanh.document.web.SharedPageServlet;
import vn.donghanh.training.school.SchoolTrainingQueries;

/** Gives the pages of documents that came with an application to the school. */
@WebServlet("/training/picture/*")
public class TrainingPictureServlet extends SharedPageServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SchoolTrainingQueries applications;

    @Override
    protected byte[] page(String code, int number) {
        return applications.getPage(code, number);
    }
}
