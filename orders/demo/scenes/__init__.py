"""What is in each picture: one function a picture, in the order of the catalogue."""

from orders.demo.scenes import artisans, bread_and_dairy, categories, house_and_hand, jars_and_sweets
from orders.demo.scenes.registry import SCENES, Scene

__all__ = ["SCENES", "Scene", "artisans", "bread_and_dairy", "categories", "house_and_hand", "jars_and_sweets"]
