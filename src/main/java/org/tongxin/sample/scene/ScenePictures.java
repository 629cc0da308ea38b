package org.tongxin.sample.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.requests.IncomingRequest;

/** Pictures drawn by the program: a lamp, a heap, a manhole, a puddle, before and after. No camera was there. */
@Component
class ScenePictures {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private final Pictures pictures;
    private final Ids ids;

    ScenePictures(Pictures pictures, Ids ids) {
        this.pictures = pictures;
        this.ids = ids;
    }

    /** One or two pictures of what is wrong. */
    List<IncomingRequest.Photo> before(String category, Random random) {
        return random.nextInt(4) == 0
                ? List.of(keep(category, random, true), keep(category, random, true))
                : List.of(keep(category, random, true));
    }

    /** A picture of how it is now. */
    List<IncomingRequest.Photo> after(String category, Random random) {
        return List.of(keep(category, random, false));
    }

    private IncomingRequest.Photo keep(String category, Random random, boolean broken) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(category, random, broken), "jpg", bytes);
            var kept = (Pictures.Kept) pictures.keep(ids.next(), new ByteArrayInputStream(bytes.toByteArray()));
            return new IncomingRequest.Photo(kept.id(), kept.width(), kept.height());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(String category, Random random, boolean broken) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean night = category.equals("B01");
        pen.setPaint(new GradientPaint(
                0,
                0,
                night ? new Color(0x1b2733) : new Color(0xcfe0e6),
                0,
                HEIGHT,
                night ? new Color(0x33424d) : new Color(0xefe9dc)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        house(pen, random, night);
        pen.setColor(night ? new Color(0x3c4448) : new Color(0xb9b4a8));
        pen.fillRect(0, 340, WIDTH, 140);
        switch (category.charAt(0)) {
            case 'A', 'D' -> heap(pen, random, broken);
            case 'B' -> {
                if (night) {
                    lamp(pen, broken);
                } else {
                    hole(pen, random, broken);
                }
            }
            default -> hole(pen, random, broken);
        }
        pen.dispose();
        return image;
    }

    private static void house(Graphics2D pen, Random random, boolean night) {
        int left = 40 + random.nextInt(120);
        pen.setColor(night ? new Color(0x46525a) : new Color(0xd8cbb3));
        pen.fillRect(left, 90, 380, 260);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 7; column++) {
                boolean lit = night && random.nextInt(3) == 0;
                pen.setColor(lit ? new Color(0xf2d58a) : night ? new Color(0x2c363c) : new Color(0x8fa3ab));
                pen.fillRect(left + 18 + column * 52, 106 + row * 48, 30, 28);
            }
        }
    }

    private static void lamp(Graphics2D pen, boolean broken) {
        pen.setColor(new Color(0x88939a));
        pen.setStroke(new BasicStroke(9));
        pen.drawLine(500, 400, 500, 130);
        pen.drawLine(500, 130, 430, 116);
        if (!broken) {
            pen.setColor(new Color(255, 226, 140, 90));
            pen.fillPolygon(new int[] {430, 330, 530}, new int[] {120, 400, 400}, 3);
        }
        pen.setColor(broken ? new Color(0x5a646a) : new Color(0xffe9a8));
        pen.fillOval(408, 108, 44, 22);
    }

    private static void heap(Graphics2D pen, Random random, boolean broken) {
        if (!broken) {
            pen.setColor(new Color(0x8da58b));
            pen.fillRoundRect(380, 360, 190, 22, 12, 12);
            return;
        }
        Color[] colours = {new Color(0x4d6b8a), new Color(0x8a5a4d), new Color(0x6b6b6b), new Color(0x9c8a55)};
        for (int bag = 0; bag < 14; bag++) {
            pen.setColor(colours[random.nextInt(colours.length)]);
            pen.fillOval(300 + random.nextInt(220), 330 + random.nextInt(80), 60, 46);
        }
    }

    private static void hole(Graphics2D pen, Random random, boolean broken) {
        pen.setColor(new Color(0x77736a));
        pen.fillOval(240, 380, 190, 66);
        pen.setColor(broken ? new Color(0x23211e) : new Color(0x94908a));
        pen.fillOval(254, 386, 162, 54);
        if (broken) {
            pen.setColor(new Color(0x5d5a53));
            pen.setStroke(new BasicStroke(3));
            int x = 250;
            for (int crack = 0; crack < 6; crack++) {
                int next = x + 20 + random.nextInt(14);
                pen.drawLine(x, 395 + random.nextInt(36), next, 395 + random.nextInt(36));
                x = next;
            }
        }
    }
}
