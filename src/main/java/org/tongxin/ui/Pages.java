package org.tongxin.ui;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** Shows a template with its typed model, its parameter {@code model}. */
public final class Pages {

    private Pages() {}

    /** The page or partial {@code template} (a path under {@code src/main/jte}, without ending). */
    public static ModelAndView show(String template, Object model) {
        return new ModelAndView(template, Map.of("model", model));
    }

    /** A page without a model of its own. */
    public static ModelAndView show(String template) {
        return new ModelAndView(template);
    }
}
