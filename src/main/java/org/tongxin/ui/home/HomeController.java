package org.tongxin.ui.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.HomeTile;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

@Controller
class HomeController {

    private final ObjectProvider<HomeTile> tiles;

    HomeController(ObjectProvider<HomeTile> tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/")
    @AllowedTo(everyone = true)
    ModelAndView home(Page page, HttpServletRequest request) {
        List<HomePage.Tile> shown = tiles.stream()
                .sorted(Comparator.comparingInt(HomeTile::order))
                .map(tile -> new HomePage.Tile(tile.href(), page.t(tile.titleKey()), tile.line(page, request)))
                .toList();
        return Pages.show("ui/home/home", new HomePage(shown));
    }
}
